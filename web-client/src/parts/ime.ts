/** Keys that belong to the input method are not ours. */
export function isConverting(event: KeyboardEvent): boolean {
  // Safari ends the composition before it sends the Enter that ended it, and marks that key 229.
  return event.isComposing || event.keyCode === 229;
}

/** Counts characters as a person does: a surrogate pair is one. */
export function length(text: string): number {
  return [...text.trim()].length;
}
