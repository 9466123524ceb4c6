import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readCode, readReentry } from '../src/live/code';
import { ask, dropLink, join, linkHere, make, reach, useLink } from '../src/live/door';
import { keeps } from '../src/live/kept';
import { drawer, newId } from '../src/live/outbox';
import { keepSeat, leaveSeat, seatHere, seatsFor, sitDown } from '../src/live/seats';
import { entry, settled } from './fake';

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

  it.each(['', ' ', '　', '-', 'ー', '－', '｜', '|', '・'])(
    'reads a return number with %j in between',
    (bar) => {
      expect(readReentry(['４８２１', '0937', '5566'].join(bar))).toBe('4821-0937-5566');
      expect(readReentry(['4821', '093'].join(bar))).toBe('4821-093');
    },
  );
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
    expect(seatsFor('phone', '123456')[0]?.seat).toBe('seat1');
    expect(seatsFor('phone', '999999')).toEqual([]);
    leaveSeat('phone', entry);
    expect(seatHere('phone')).toBeNull();
  });
  it('keeps the seats of several people on one device, each with what opens it', () => {
    keepSeat('phone', entry, '123456', 'Ada');
    keepSeat('phone', { ...entry, seat: 'seat2', token: 'other' }, '123456', 'Ben');
    expect(seatHere('phone')?.seat).toBe('seat2');
    const both = seatsFor('phone', '123456');
    expect(both.map(({ name, token }) => [name, token]).sort()).toEqual([
      ['Ada', 'secret'],
      ['Ben', 'other'],
    ]);
    sitDown(
      'phone',
      both.find(({ name }) => name === 'Ada')!,
    );
    expect(seatHere('phone')?.token).toBe('secret');
  });
});

describe('a one-time link', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('is used by nobody who only looks', () => {
    const asked = vi.fn();
    vi.stubGlobal('fetch', asked);
    location.hash = '#once=abc';
    expect(linkHere()).toBe('abc');
    dropLink();
    expect(linkHere()).toBeNull();
    expect(location.hash).toBe('');
    expect(asked).not.toHaveBeenCalled();
  });

  it('leaves the address before anything else happens', async () => {
    location.hash = '#once=abc';
    let seen = '';
    vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
      seen = location.hash;
      expect(JSON.parse(String(init.body))).toMatchObject({ once: 'abc' });
      return new Response(JSON.stringify({ ...entry, role: 'facilitator' }));
    });
    expect((await useLink('facilitator', 'abc'))?.role).toBe('facilitator');
    expect(seen).toBe('');
    expect(linkHere()).toBeNull();
  });

  it('whose answer is lost is at hand after a reload, and asked again under the same id', async () => {
    const ids: string[] = [];
    let answers = false;
    vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
      ids.push(JSON.parse(String(init.body)).id);
      if (!answers) throw new TypeError('the line broke');
      return new Response(JSON.stringify(entry));
    });
    await expect(useLink('facilitator', 'abc')).rejects.toMatchObject({ reason: 'away' });
    expect(linkHere()).toBe('abc');
    answers = true;
    await useLink('facilitator', 'abc');
    expect(ids).toHaveLength(2);
    expect(ids[0]).toMatch(/^[A-Za-z0-9_-]{20,40}$/);
    expect(ids[1]).toBe(ids[0]);
    expect(linkHere()).toBeNull();
  });
});

describe('joining', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('keeps its id until it was answered, and draws another one for the next', async () => {
    const answers = [
      () => Promise.reject(new TypeError('the line broke')),
      async () => new Response('{"reason":"store-away"}', { status: 503 }),
      async () => new Response(JSON.stringify(entry)),
      async () => new Response('{"reason":"session-closed"}', { status: 409 }),
      async () => new Response(JSON.stringify(entry)),
    ];
    const ids: string[] = [];
    vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
      ids.push(JSON.parse(String(init.body)).id);
      return answers.shift()!();
    });
    for (const reason of ['away', 'store-away'])
      await expect(join({ code: '123456' })).rejects.toMatchObject({ reason });
    await join({ code: '123456' });
    await expect(join({ code: '123456' })).rejects.toMatchObject({ reason: 'session-closed' });
    await join({ code: '123456' });
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).toBe(ids[0]);
    expect(new Set(ids).size).toBe(3);
  });

  it('asks again by itself under the same id while others crowd the door, and gives up after half a minute', async () => {
    let full = 3;
    const ids: string[] = [];
    vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
      ids.push(JSON.parse(String(init.body)).id);
      return full-- > 0
        ? new Response('{"reason":"too-fast"}', { status: 429 })
        : new Response(JSON.stringify(entry));
    });
    const joined = join({ code: '123456' });
    await settled(5_000);
    expect((await joined).seat).toBe(entry.seat);
    expect(ids).toEqual(Array(4).fill(ids[0]));

    full = 1_000;
    const crowded = expect(join({ code: '123456' })).rejects.toMatchObject({ reason: 'too-fast' });
    await settled(30_000);
    await crowded;
    expect(ids.length).toBeLessThan(30);
  });
});

describe('having something made', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('is one wish until it was answered, and another one where something else is asked for', async () => {
    const answers = [
      () => Promise.reject(new TypeError('the line broke')),
      () => Promise.reject(new TypeError('the line broke')),
      async () => new Response('{"name":"own-a"}'),
      async () => new Response('{"name":"own-b"}'),
    ];
    const ids: string[] = [];
    vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
      ids.push(JSON.parse(String(init.body)).id);
      return answers.shift()!();
    });
    const wish = (title: string) => make('/api/templates', { title }, 'token');
    await expect(wish('朝')).rejects.toMatchObject({ reason: 'away' });
    await expect(wish('夜')).rejects.toMatchObject({ reason: 'away' });
    await wish('夜');
    await wish('夜');
    expect(ids[2]).toBe(ids[1]);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{20,40}$/);
  });
});

describe('whatever is not our answer', () => {
  afterEach(() => void vi.unstubAllGlobals());
  const portal = '<html><body>Sign in to the free Wi-Fi</body></html>';

  it.each([
    ['a page that says 200', async () => new Response(portal)],
    ['a page that says 403', async () => new Response(portal, { status: 403 })],
    ['JSON of somebody else', async () => new Response('{"error":{}}', { status: 401 })],
    ['no object', async () => new Response('"hello"')],
    ['nothing', async () => new Response('')],
    ['a broken line', async () => Promise.reject(new TypeError('no'))],
  ])('is away: %s', async (_, answer) => {
    vi.stubGlobal('fetch', answer);
    await expect(ask('POST', '/api/join', {})).rejects.toMatchObject({ reason: 'away' });
  });

  it('is told from nobody and from us', async () => {
    vi.stubGlobal('fetch', async () => new Response(portal));
    expect(await reach()).toBe('other');
    vi.stubGlobal('fetch', async () => new Response('{"at":"soon"}'));
    expect(await reach()).toBe('other');
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('no')));
    expect(await reach()).toBe('nobody');
    vi.stubGlobal('fetch', async () => new Response('{"at":17}'));
    expect(await reach()).toBe('ours');
  });

  it('never follows to where it is led', async () => {
    const how: unknown[] = [];
    vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
      how.push(init.redirect);
      return new Response('{"at":1}');
    });
    await ask('GET', '/api/me');
    await reach();
    expect(how).toEqual(['error', 'manual']);
  });
});

describe('where storage is forbidden', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('a seat is kept until the page is left, and it is known that it is not longer', () => {
    expect(keeps()).toBe(true);
    for (const name of ['localStorage', 'sessionStorage'])
      vi.stubGlobal(
        name,
        new Proxy({} as Storage, {
          get() {
            throw new DOMException('forbidden', 'SecurityError');
          },
        }),
      );
    expect(keeps()).toBe(false);
    keepSeat('phone', entry, '123456');
    expect(seatHere('phone')?.token).toBe('secret');
    expect(seatsFor('phone', '123456')[0]?.seat).toBe('seat1');
    leaveSeat('phone', entry);
    expect(seatHere('phone')).toBeNull();
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
