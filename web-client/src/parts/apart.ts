/** Keeps a name that stands inside a sentence in the direction of its own script; the marks are never seen. */
export const apart = (name: string): string => `\u2068${name}\u2069`;
