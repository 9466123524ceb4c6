import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { dwell, mention, startOf, type Columns } from '../../src/parts/paging';

/** Pieces of so many columns' height each, dealt out one after another; what is higher than a column goes on. */
function dealt(heights: number[]): Columns[] {
  let used = 0;
  return heights.map((height) => {
    if (used % 1 !== 0 && Math.ceil(used) - used < Math.min(1, height)) used = Math.ceil(used);
    const first = Math.floor(used);
    used += height;
    return { first, last: Math.ceil(used) - 1 };
  });
}

describe('pages', () => {
  it('begin where the page before has ended, and say so where that is in the middle of a piece', () => {
    // A head, a card of half a column, one of two and a half, and one more.
    const pieces = dealt([0.25, 0.5, 2.5, 0.25]);
    const starts = [0, 1, 2, 3, 4].map((column) => startOf(column, pieces.length, (piece) => pieces[piece]!));
    expect(starts).toEqual([
      { piece: 0, goesOn: false },
      { piece: 2, goesOn: false },
      { piece: 2, goesOn: true },
      { piece: 2, goesOn: true },
      { piece: 4, goesOn: false },
    ]);
  });

  it('hold every piece, in order, whatever its height', () => {
    const height = fc.integer({ min: 1, max: 40 }).map((sixteenths) => sixteenths / 16);
    fc.assert(
      fc.property(
        fc.array(height, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 4 }),
        (all, columns) => {
          const pieces = dealt(all);
          const at = (column: number) => startOf(column, pieces.length, (piece) => pieces[piece]!);
          const pages = Math.floor(pieces.at(-1)!.last / columns) + 1;
          const seen: number[] = [];
          for (let page = 0; page < pages; page++) {
            const from = at(page * columns);
            const to = at((page + 1) * columns);
            for (
              let piece = from.piece + (from.goesOn ? 1 : 0);
              piece < to.piece + (to.goesOn ? 1 : 0);
              piece++
            )
              seen.push(piece);
          }
          expect(seen).toEqual(pieces.map((_, piece) => piece));
        },
      ),
    );
  });

  it('stay long enough to be read and never longer than half a minute', () => {
    expect(dwell('')).toBe(8_000);
    expect(dwell('あ'.repeat(90))).toBe(18_000);
    expect(dwell('あ'.repeat(2000))).toBe(30_000);
  });
});

it('a mention is no longer than its letters, and whole letters', () => {
  expect(mention('公園のこと', 5)).toBe('公園のこと');
  expect(mention('公園のことを話す', 5)).toBe('公園のこ…');
  expect([...mention('👪'.repeat(9), 3)]).toEqual(['👪', '👪', '…']);
});
