/**
 * Lays words out on projector pages. Letters keep their size; what does not fit goes on the next page.
 * Heights are estimated from the words, never measured, so that 2000 notes cost one pass over their text.
 */

import { plain } from '../i18n/ruby';

/** A sheet of columns: full-width letters in a line, lines in a column, lines of margin around each card. */
export type Sheet = { columns: number; perLine: number; lines: number; margin: number };

/** What goes together under one heading; an empty heading takes no place. */
export type Section<T> = { id: string; head: string; cards: T[] };

/** A heading (again: continued from the column before) or a card, in its place. */
export type Placed<T> = { head: string; again: boolean; section: string } | { card: T; section: string };

export type Page<T> = Placed<T>[][];

/** Lines that a heading takes besides its words. */
const HEAD = 0.6;

const WORD = /[\x21-\x7e\u00c0-\u024f]+|\n|[\s\S]/gu;

/** Width of a letter in full-width letters: Latin ones take about six tenths in a proportional Gothic. */
const widthOf = (token: string): number =>
  [...token].reduce((sum, c) => sum + (c.codePointAt(0)! < 0x1100 ? 0.62 : 1), 0);

/** Counts the lines that the words take where a line holds `perLine` full-width letters. At least 1. */
export function linesOf(words: string, perLine: number): number {
  let lines = 1;
  let used = 0;
  for (const [token] of words.matchAll(WORD)) {
    if (token === '\n') {
      lines += 1;
      used = 0;
      continue;
    }
    const width = widthOf(token);
    if (used + width <= perLine) {
      used += width;
      continue;
    }
    // A word longer than the line is broken; a shorter one moves to the next line as a whole.
    const more = Math.max(1, Math.ceil(width / perLine));
    lines += used === 0 ? more - 1 : more;
    used = width - (more - 1) * perLine;
  }
  return lines;
}

/**
 * Deals the sections out over pages, in order, column by column. A heading is repeated where its cards go on in
 * another column, and never stands alone at the foot of one. A card taller than a column gets a column of its own.
 */
export function paginate<T>(sections: Section<T>[], wordsOf: (card: T) => string, sheet: Sheet): Page<T>[] {
  const columns: Placed<T>[][] = [];
  let column: Placed<T>[] = [];
  let left = sheet.lines;
  const breakColumn = () => {
    if (column.length === 0) return;
    columns.push(column);
    column = [];
    left = sheet.lines;
  };
  for (const section of sections) {
    const headLines = section.head
      ? linesOf(plain(section.head), sheet.perLine) + Math.min(sheet.margin, HEAD)
      : 0;
    let shown = false;
    const putHead = () => {
      if (section.head) column.push({ head: section.head, again: shown, section: section.id });
      left -= headLines;
      shown = true;
    };
    if (section.cards.length === 0 && section.head) {
      if (left < headLines) breakColumn();
      putHead();
    }
    for (const card of section.cards) {
      const needs = linesOf(wordsOf(card), sheet.perLine) + sheet.margin;
      if (left < needs + (shown ? 0 : headLines)) breakColumn();
      if (!shown || column.length === 0) putHead();
      column.push({ card, section: section.id });
      left -= needs;
    }
  }
  breakColumn();
  const pages: Page<T>[] = [];
  for (let i = 0; i < columns.length; i += sheet.columns) pages.push(columns.slice(i, i + sheet.columns));
  return pages;
}

/**
 * Gives how many times as large letters may be, from 1 up to `most` in tenths, without a page more than at the
 * smallest. Never below 1: that is the least that the last row can read.
 */
export function largest(most: number, pagesAt: (scale: number) => number): number {
  if (most <= 1) return 1;
  const fewest = pagesAt(1);
  for (let tenths = Math.round(most * 10); tenths > 10; tenths--)
    if (pagesAt(tenths / 10) <= fewest) return tenths / 10;
  return 1;
}

/** Milliseconds that a page stays: about six letters a second read from the last row, from 8 to 30 seconds. */
export function dwell(words: string): number {
  return Math.min(30_000, Math.max(8_000, ([...words].length / 6) * 1000 + 3_000));
}
