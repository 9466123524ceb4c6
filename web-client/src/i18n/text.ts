/** A text of a template in several languages; only `ja` is certain. */
export type Text = { ja: string } & Partial<Record<string, string>>;
