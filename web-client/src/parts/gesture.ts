/** One gesture is one act, however often it was tapped. */

/** The second tap of one gesture comes within this many milliseconds; people take longer to mean something new. */
export const GESTURE = 800;
/** A finger that taps twice comes down this near to where it was, in CSS pixels. */
const NEAR = 16;

type Press = { button: Element; x: number; y: number; at: number };

/** What a person does between two presses; the last ones come from the bar of the browser. */
const BETWEEN = ['input', 'keydown', 'hashchange', 'popstate'];

/** Keys press a button without a place of their own. */
const placed = ({ x, y }: Press) => x !== 0 || y !== 0;

function again(last: Press, next: Press): boolean {
  if (next.at - last.at >= GESTURE) return false;
  if (last.button === next.button) return true;
  return placed(last) && placed(next) && Math.hypot(last.x - next.x, last.y - next.y) < NEAR;
}

/**
 * Passes over the second tap of a gesture on every button of the page, also where another button has come to lie in
 * its place meanwhile. Buttons that are meant to be pressed again and again stand in something with `data-again`.
 * Whatever is done in between ends the gesture, also outside the page: an address that is pasted or gone back to.
 * Gives what ends the watch.
 */
export function oneActEach(page: Window = window): () => void {
  let last: Press | null = null;
  const click = (event: MouseEvent): void => {
    const button = (event.target as Element).closest?.('button');
    if (!button || button.closest('[data-again]')) return void (last = null);
    const next = { button, x: event.clientX, y: event.clientY, at: event.timeStamp };
    if (last && again(last, next)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    last = next;
  };
  const other = (event: Event): void => {
    const { key, repeat } = event as KeyboardEvent;
    if (!repeat && key !== 'Enter' && key !== ' ') last = null;
  };
  page.addEventListener('click', click, true);
  for (const type of BETWEEN) page.addEventListener(type, other, true);
  return () => {
    page.removeEventListener('click', click, true);
    for (const type of BETWEEN) page.removeEventListener(type, other, true);
  };
}
