import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { dwell, linesOf, paginate, type Placed } from '../../src/parts/paging';

const sheet = { columns: 3, perLine: 10, lines: 12, margin: 1 };
const words = (card: string) => card;
const cards = (pages: Placed<string>[][][]) => pages.flat(2).flatMap((p) => ('card' in p ? [p.card] : []));

describe('lines of words', () => {
  it('counts a full-width letter as one place', () => {
    expect(linesOf('あ'.repeat(10), 10)).toBe(1);
    expect(linesOf('あ'.repeat(11), 10)).toBe(2);
  });
  it('begins a line where the writer did', () => {
    expect(linesOf('一\n二\n三', 10)).toBe(3);
  });
  it('keeps a Latin word together and breaks one that is longer than the line', () => {
    expect(linesOf('あああああ workshop', 10)).toBe(2);
    expect(linesOf('x'.repeat(40), 10)).toBe(3);
  });
});

describe('pages', () => {
  it('hold every card once and in order, whatever is written', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 140 }), { maxLength: 60 }), (all) => {
        expect(cards(paginate([{ id: 's', head: '公園', cards: all }], words, sheet))).toEqual(all);
      }),
    );
  });
  it('never fill a column beyond its lines unless one card alone is taller', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 90 }), { maxLength: 40 }), (all) => {
        for (const column of paginate([{ id: 's', head: '', cards: all }], words, sheet).flat()) {
          const lines = column.map((p) => linesOf('card' in p ? p.card : p.head, 10) + 1);
          const sum = lines.reduce((a, b) => a + b, 0);
          expect(column.length === 1 || sum <= sheet.lines).toBe(true);
        }
      }),
    );
  });
  it('repeat the heading where a section goes on', () => {
    const pages = paginate(
      [{ id: 's', head: '道', cards: ['あ'.repeat(50), 'い'.repeat(50)] }],
      words,
      sheet,
    );
    const heads = pages.flat(2).filter((p) => 'head' in p);
    expect(heads).toEqual([
      { head: '道', again: false, section: 's' },
      { head: '道', again: true, section: 's' },
    ]);
  });
  it('leave earlier pages as they were when a note is added at the end', () => {
    const notes = Array.from({ length: 40 }, (_, i) => `付箋 ${i}`);
    const before = paginate([{ id: 's', head: '', cards: notes }], words, sheet);
    const after = paginate([{ id: 's', head: '', cards: [...notes, '新しい付箋'] }], words, sheet);
    expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
  });
  it('stay long enough to be read and never longer than half a minute', () => {
    expect(dwell('')).toBe(8_000);
    expect(dwell('あ'.repeat(90))).toBe(18_000);
    expect(dwell('あ'.repeat(2000))).toBe(30_000);
  });
});
