import { describe, expect, it } from 'vitest';
import { marked } from '../src/i18n/words.svelte';
import { timeWords } from '../src/parts/time';

describe('the time that a phone tells', () => {
  it('promises no minutes while the clock stands, however many are left', () => {
    for (const left of [599_000, 30_000, 1, -90_500])
      expect(timeWords(left, false)).toBe(marked('time.paused'));
  });
  it('says of a clock that was never started, added to or not, neither that it was stopped nor what is left', () => {
    for (const left of [600_000, 1_200_000, 0]) expect(timeWords(left, false)).toBe('');
  });
  it('tells the minutes left while it runs, then that it is nearly over, then that it is', () => {
    expect(timeWords(61_000, true)).toBe(marked('time.left', { count: 2 }));
    expect(timeWords(59_000, true)).toBe(marked('time.soon'));
    expect(timeWords(-1, true)).toBe(marked('time.over'));
  });
});
