/** One polite voice for a whole face: what happened, said once. */
let said = $state('');

export function announce(words: string): void {
  // The same words twice are two happenings: a trailing blank makes them new to a screen reader.
  said = said === words ? `${words}\u00a0` : words;
}

export function lastSaid(): string {
  return said;
}
