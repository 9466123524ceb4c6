import { expect, it } from 'vitest';
import fc from 'fast-check';
import { largest } from '../../src/parts/paging';

it('writes as large as the pages of the smallest letters allow, and never below', () => {
  expect(largest(2, () => 1)).toBe(2);
  expect(largest(2, (scale) => (scale <= 1.4 ? 1 : 2))).toBe(1.4);
  expect(largest(2, (scale) => Math.ceil(scale * 10))).toBe(1);
  expect(largest(1, () => 1)).toBe(1);
});

it('takes no further page, whatever the words are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 40 }), (cards, lines) => {
      const pagesAt = (scale: number) => Math.ceil((cards * scale * scale) / lines);
      const scale = largest(2.2, pagesAt);
      expect(scale).toBeGreaterThanOrEqual(1);
      expect(pagesAt(scale)).toBe(pagesAt(1));
    }),
  );
});
