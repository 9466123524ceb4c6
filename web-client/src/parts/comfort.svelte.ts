/** Text size, chosen by the reader and kept in this browser. */
export const SIZES = [100, 125, 150] as const;
export type Size = (typeof SIZES)[number];

let size = $state<Size>(100);

export function textSize(): Size {
  return size;
}

export function setTextSize(chosen: Size): void {
  size = chosen;
  document.documentElement.style.fontSize = `${chosen}%`;
  try {
    localStorage.setItem('entaku.size', String(chosen));
  } catch {
    // Holds until the page is left.
  }
}

export function applyComfort(): void {
  try {
    const kept = Number(localStorage.getItem('entaku.size'));
    const found = SIZES.find((each) => each === kept);
    if (found) setTextSize(found);
  } catch {
    // The browser's own size it is.
  }
}
