import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readCode, readReentry } from '../src/live/code';
import { takeSeat } from '../src/live/door';
import { drawer, newId } from '../src/live/outbox';
import { keepSeat, leaveSeat, seatFor, seatHere } from '../src/live/seats';
import { entry } from './fake';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  location.hash = '';
});

describe('a join code', () => {
  it.each([
    ['123456', '123456'],
    ['１２３４５６', '123456'],
    ['１２３ー４５６', '123456'],
    ['123 456', '123456'],
    ['　123-456　', '123456'],
    ['参加番号は１２３−４５６です', '123456'],
    ['https://example.jp/j/654321', '654321'],
    ['1234567', '123456'],
    ['', ''],
  ])('reads %j as %j', (typed, code) => expect(readCode(typed)).toBe(code));

  it('reads six digits however they are spaced and whatever their width', () => {
    const digit = fc.tuple(fc.nat(9), fc.boolean(), fc.constantFrom('', ' ', '　', 'ー', '-', '−'));
    fc.assert(
      fc.property(fc.array(digit, { minLength: 6, maxLength: 6 }), (digits) => {
        const typed = digits
          .map(([n, wide, after]) => (wide ? String.fromCharCode(0xff10 + n) : n) + after)
          .join('');
        expect(readCode(typed)).toBe(digits.map(([n]) => n).join(''));
      }),
    );
  });

  it('reads a re-entry number with or without its hyphen', () => {
    expect(readReentry('４８２１０９３７')).toBe('4821-0937');
    expect(readReentry('4821ー0937')).toBe('4821-0937');
  });
});

describe('seats in one browser', () => {
  it('keeps phone and facilitator apart', () => {
    keepSeat('phone', entry, '123456');
    keepSeat('facilitator', { ...entry, seat: 'chair', role: 'facilitator' });
    expect(seatHere('phone')?.seat).toBe('seat1');
    expect(seatHere('facilitator')?.seat).toBe('chair');
  });

  it('gives a new tab the seat taken last, and a code its own', () => {
    keepSeat('phone', entry, '123456');
    sessionStorage.clear();
    expect(seatHere('phone')?.seat).toBe('seat1');
    expect(seatFor('phone', '123456')?.seat).toBe('seat1');
    expect(seatFor('phone', '999999')).toBeNull();
    leaveSeat('phone', entry.session);
    expect(seatHere('phone')).toBeNull();
  });

  it('takes the secret of a one-time link out of the address before anything else happens', async () => {
    location.hash = '#once=abc';
    let seen = '';
    vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
      seen = location.hash;
      expect(JSON.parse(String(init.body))).toEqual({ once: 'abc' });
      return new Response(JSON.stringify({ ...entry, role: 'facilitator' }));
    });
    expect((await takeSeat('facilitator'))?.role).toBe('facilitator');
    expect(seen).toBe('');
    vi.unstubAllGlobals();
  });
});

describe('the drawer on disk', () => {
  it('gives back what was put there, oldest first, for its owner alone', async () => {
    const disk = drawer();
    const one = {
      owner: 's/1',
      type: 't',
      step: null,
      table: null,
      body: {},
      state: 'waiting' as const,
      reason: null,
    };
    await disk.put({ ...one, id: 'b', at: 2 });
    await disk.put({ ...one, id: 'a', at: 1 });
    await disk.put({ ...one, id: 'c', at: 0, owner: 's/2' });
    expect((await drawer().all('s/1')).map((each) => each.id)).toEqual(['a', 'b']);
    await disk.remove('a');
    expect((await disk.all('s/1')).map((each) => each.id)).toEqual(['b']);
  });

  it('makes ids of the letters the protocol allows, never the same', () => {
    const ids = Array.from({ length: 500 }, newId);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{1,40}$/);
    expect(new Set(ids).size).toBe(500);
  });
});
