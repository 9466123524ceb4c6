/** Writes six digits in two threes, as people read them aloud. */
export function codeText(code: string): string {
  return code.replace(/^(\d{3})(\d{3})$/, '$1 $2');
}

/** The host of an address, as somebody types it. */
export function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return '';
  }
}
