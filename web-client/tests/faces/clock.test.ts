import { describe, expect, it } from 'vitest';
import { clockText, spokenMinutes, standing } from '../../src/parts/clock';

describe('the clock of a step', () => {
  it('is written as minutes and seconds', () => {
    expect(clockText(245_000)).toBe('4:05');
    expect(clockText(600_000)).toBe('10:00');
  });
  it('shows nothing left only once nothing is left', () => {
    expect(clockText(1)).toBe('0:01');
    expect(clockText(0)).toBe('0:00');
  });
  it('counts up behind a plus once overrun', () => {
    expect(clockText(-20_500)).toBe('+0:20');
    expect(clockText(-900)).toBe('0:00');
  });
  it('says when the time is nearly over and when it is', () => {
    expect(standing(true, 120_000)).toBe('running');
    expect(standing(true, 60_000)).toBe('soon');
    expect(standing(true, 0)).toBe('over');
    expect(standing(false, -500_000)).toBe('idle');
    expect(standing(false, 600_000)).toBe('set');
  });
  it('speaks in whole minutes', () => {
    expect(spokenMinutes(61_000)).toBe(2);
    expect(spokenMinutes(-61_000)).toBe(-2);
  });
});
