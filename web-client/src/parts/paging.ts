/** What is told about pages whose content the browser has dealt out into columns. */

import { plain } from '../i18n/ruby';

/** What goes together under one heading; an empty heading takes no place. */
export type Section<T> = { id: string; head: string; cards: T[] };

/** The first and the last column, from 0, that a piece lies in. */
export type Columns = { first: number; last: number };

/** Where a page begins: the piece that stands first on it, and whether it began on a page before. */
export type Start = { piece: number; goesOn: boolean };

/** Finds what a column begins with, among pieces that lie in order; `pieces` where it is past the end. */
export function startOf(column: number, pieces: number, columnsOf: (piece: number) => Columns): Start {
  let low = 0;
  let high = pieces;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (columnsOf(middle).last < column) low = middle + 1;
    else high = middle;
  }
  return { piece: low, goesOn: low < pieces && columnsOf(low).first < column };
}

/**
 * Gives how many times as large letters may be, from 1 up to `most` in tenths, without a page more than at the
 * smallest. Never below 1: that is the least that the last row can read.
 */
export function largest(most: number, pagesAt: (scale: number) => number): number {
  if (most <= 1) return 1;
  const fewest = pagesAt(1);
  let fits = 10;
  let over = Math.round(most * 10) + 1;
  while (over - fits > 1) {
    const tenths = (fits + over) >> 1;
    if (pagesAt(tenths / 10) <= fewest) fits = tenths;
    else over = tenths;
  }
  return fits / 10;
}

/** Milliseconds that a page stays: about six letters a second read from the last row, from 8 to 30 seconds. */
export function dwell(words: string): number {
  return Math.min(30_000, Math.max(8_000, ([...words].length / 6) * 1000 + 3_000));
}

/** Shortens words to so many letters, for a mention of what is written out elsewhere. Readings stay where all of it does. */
export function mention(words: string, letters: number): string {
  const all = [...plain(words)];
  return all.length > letters ? `${all.slice(0, Math.max(1, letters - 1)).join('')}…` : words;
}
