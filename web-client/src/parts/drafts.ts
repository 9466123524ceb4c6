/** What is being written, kept over a reload of this tab. */
const KEY = (name: string) => `entaku.draft.${name}`;

export function draft(name: string): string {
  try {
    return sessionStorage.getItem(KEY(name)) ?? '';
  } catch {
    return '';
  }
}

export function keepDraft(name: string, text: string): void {
  try {
    if (text) sessionStorage.setItem(KEY(name), text);
    else sessionStorage.removeItem(KEY(name));
  } catch {
    // Without storage a draft lives as long as the page.
  }
}
