/** Lines between notes on a picture: from edge to edge, so that as little as possible is crossed. */
import type { Link } from './records';

export type Box = { left: number; top: number; right: number; bottom: number };
export type Line = { x1: number; y1: number; x2: number; y2: number };

const middle = ({ left, top, right, bottom }: Box) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });

/** Where the way from the middle of a box to a point leaves the box. */
function edge(box: Box, to: { x: number; y: number }): { x: number; y: number } {
  const from = middle(box);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const part = Math.min(
    dx === 0 ? 1 : (box.right - box.left) / 2 / Math.abs(dx),
    dy === 0 ? 1 : (box.bottom - box.top) / 2 / Math.abs(dy),
    1,
  );
  return { x: from.x + dx * part, y: from.y + dy * part };
}

export function lineBetween(one: Box, other: Box): Line {
  const from = edge(one, middle(other));
  const to = edge(other, middle(one));
  return { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
}

/** Draws the links whose notes both stand in the picture, as seen from its upper left corner. */
export function linesIn(picture: HTMLElement, links: readonly Link[]): Line[] {
  const { left, top } = picture.getBoundingClientRect();
  const boxes = new Map<string, Box>();
  for (const each of picture.querySelectorAll<HTMLElement>('[data-note]')) {
    const box = each.getBoundingClientRect();
    boxes.set(each.dataset['note']!, {
      left: box.left - left,
      top: box.top - top,
      right: box.right - left,
      bottom: box.bottom - top,
    });
  }
  return links.flatMap(({ from, to }) => {
    const [one, other] = [boxes.get(from), boxes.get(to)];
    return one && other ? [lineBetween(one, other)] : [];
  });
}
