/** A browser that is full: what it does not take is in memory, is not lost while the page is open, and is kept later. */
import { flushSync, mount, unmount, type Component } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import Join from '../src/faces/phone/Join.svelte';
// What comes after the page: here it is no part of what is waited for.
import '../src/faces/phone/Menu.svelte';
import '../src/steps/check-in/Phone.svelte';
import Phone from '../src/faces/phone/Phone.svelte';
import { loadWords, t } from '../src/i18n/words.svelte';
import { Transport } from '../src/live/bus';
import { forget, keeps } from '../src/live/kept';
import { drawer, type Outgoing } from '../src/live/outbox';
import { keepSeat, leaveSeat, seatHere, seatsFor } from '../src/live/seats';
import { entry, FakeServer, settled } from './fake';

/** A storage that takes so many letters and no more. */
class Room implements Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'> {
  room = Infinity;
  readonly #items = new Map<string, string>();
  get length() {
    return this.#items.size;
  }
  key = (at: number) => [...this.#items.keys()][at] ?? null;
  getItem = (key: string) => this.#items.get(key) ?? null;
  removeItem = (key: string) => void this.#items.delete(key);
  setItem(key: string, text: string): void {
    const others = [...this.#items].filter(([each]) => each !== key);
    const taken = others.reduce((sum, [each, held]) => sum + each.length + held.length, 0);
    if (taken + key.length + text.length > this.room)
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    this.#items.set(key, text);
  }
}

vi.setConfig({ testTimeout: 60_000 });
const NEARLY_FULL = 40;
let server: FakeServer;
let shelves: { localStorage: Room; sessionStorage: Room };
let went: string[];
let opened: number;
let shown: Record<string, unknown> | null;

/** Aborts whatever is put on the disk, as a browser does whose disk is full. */
function fillDisk() {
  const put = IDBObjectStore.prototype.put;
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
    const request = put.call(this, value);
    this.transaction.abort();
    return request;
  });
}
/** Takes what is put on the disk and says nothing of it, until it says that it does not. */
function slowDisk() {
  const put = IDBObjectStore.prototype.put;
  const waiting: IDBTransaction[] = [];
  let aborts = false;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
    waiting.push(this.transaction);
    // As long as something is asked for, it does not end.
    const again = () => {
      if (!aborts) this.get('nothing').onsuccess = again;
    };
    again();
    return put.call(this, value);
  });
  return { aborts: () => ((aborts = true), waiting.forEach((each) => each.abort())) };
}
const fill = (room: number) => Object.values(shelves).forEach((shelf) => (shelf.room = room));

/** Changes the page without loading it anew. */
async function turn(face: Component<any>, props = {}): Promise<void> {
  if (shown) await unmount(shown);
  document.body.replaceChildren();
  shown = mount(face, { target: document.body, props });
  flushSync();
}
const text = () => document.body.textContent!.replace(/\s+/g, ' ');
/** Waits until it is so; a busy machine may take its time. */
const until = (so: () => void) =>
  vi.waitFor(
    () => {
      flushSync();
      so();
    },
    { timeout: 10_000 },
  );
const shows = (...words: string[]) => until(() => words.forEach((each) => expect(text()).toContain(each)));
const press = (words: string) => {
  const button = [...document.querySelectorAll('button')].find((each) => each.textContent!.includes(words));
  expect(button, `${words} in ${text()}`).toBeTruthy();
  button!.click();
  flushSync();
};
const fillIn = (box: string, words: string) => {
  const input = document.querySelector<HTMLInputElement>(box)!;
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true }));
};
const write = (words: string) => {
  fillIn('main input', words);
  press(t('send'));
};
const said = () => server.commands.map(({ body }) => (body as { word: string }).word);
const word = (id: string, at: number): Outgoing => ({
  ...{ id, owner: 's1/seat1', at, type: 'check-in/say', step: 'hello', table: null },
  ...{ body: { word: id }, state: 'waiting', reason: null },
});
/** What another page of this browser would find on the disk. */
async function onDisk(): Promise<string[]> {
  vi.resetModules();
  const other = await import('../src/live/outbox');
  return (await other.drawer().all('s1/seat1')).map(({ id }) => id);
}

const turned = () => void opened++;
beforeEach(async () => {
  server = new FakeServer();
  shelves = { localStorage: new Room(), sessionStorage: new Room() };
  for (const [name, shelf] of Object.entries(shelves)) vi.stubGlobal(name, shelf);
  went = [];
  opened = 0;
  shown = null;
  const words = { title: 'a first word', purpose: 'to begin', promise: 'all see it', say: 'good evening' };
  const texts = { title: 'round table', purpose: 'to talk', steps: { hello: words } };
  vi.stubGlobal('fetch', async (path: string) =>
    path.includes('/texts/')
      ? new Response(JSON.stringify(texts))
      : new Response(JSON.stringify({ ...entry, token: 'x'.repeat(100) })),
  );
  server.layers['hall'] = {
    v: 1,
    set: {
      session: { title: 'round table', area: 'a', template: 't', heldOn: '2026-11-22', tables: 0 },
      course: { status: 'open', current: 'hello', steps: ['hello'], reached: ['hello'], texts: 'h' },
      'step/hello': { kind: 'check-in', names: 'shown', minutes: 5, from: [] },
      'hello:form': { question: { ja: 'question' }, moods: [], wordLimit: 40 },
      'hello:now': { voices: 0 },
    },
  };
  vi.spyOn(Transport.prototype, 'open').mockImplementation(server.transport.open);
  vi.spyOn(location, 'assign').mockImplementation((path) => void went.push(String(path)));
  addEventListener('entaku:open', turned);
  await loadWords(['common', 'phone']);
});
afterEach(async () => {
  if (shown) await unmount(shown);
  removeEventListener('entaku:open', turned);
  vi.restoreAllMocks();
  leaveSeat('phone', entry);
  for (const key of ['entaku.greeted.seat1.4821-0937', 'entaku.written.s1.seat1']) forget('browser', key);
  forget('tab', 'entaku.promised.s1.hello');
  for (const { id } of await drawer().all('s1/seat1')) await drawer().remove(id);
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

it('a seat for which there is no room sits in memory beside those kept before, and the page says what that means', async () => {
  keepSeat('phone', { ...entry, seat: 'before' }, '123456');
  fill(NEARLY_FULL + 300);
  await turn(Join, { code: '123456' });
  expect(text()).toContain(t('seat.unkept'));
  press(t('join.another'));
  fillIn('[autocomplete=nickname]', 'Ada');
  document.querySelector('form')!.requestSubmit();
  await settled(20);
  // To leave the page would be to lose the seat.
  expect([went, opened]).toEqual([[], 1]);
  expect(location.pathname).toBe('/s');
  expect(seatHere('phone')).toMatchObject({ seat: 'seat1', name: 'Ada' });
  expect(seatsFor('phone', '123456').map(({ seat }) => seat)).toEqual(
    expect.arrayContaining(['before', 'seat1']),
  );
  await turn(Phone);
  await shows(t('seated.title'), t('seat.unkept'));
});

it('words for which the disk has no room are said to be in memory, are there after Back and in again, and leave once', async () => {
  keepSeat('phone', entry, '123456');
  shelves.localStorage.setItem('entaku.greeted.seat1.4821-0937', '1');
  shelves.sessionStorage.setItem('entaku.promised.s1.hello', '1');
  fillDisk();
  await turn(Phone);
  await shows('question');
  write('at once');
  await until(() => expect(said()).toEqual(['at once']));
  await settled(5);
  expect(await drawer().all('s1/seat1')).toEqual([]);

  server.reachable = false;
  server.breakLine();
  await shows(t('line.away.short'));
  write('on a full phone');
  await shows(t('outbox.unkept', { count: 1 }));
  expect(text()).not.toContain(t('outbox.waiting', { count: 1 }));

  await turn(Join, { code: '123456' });
  expect(text()).toContain(t('seat.unkept'));
  press(t('join.return'));
  expect([went, opened], 'the page would take the words with it').toEqual([[], 1]);
  await turn(Phone);
  await shows(t('outbox.unkept', { count: 1 }));

  server.reachable = true;
  await settled(5_000);
  await until(() => expect(text()).not.toContain(t('outbox.unkept', { count: 1 })));
  expect(said()).toEqual(['at once', 'on a full phone']);
  expect(await drawer().all('s1/seat1')).toEqual([]);
  expect(keeps()).toBe(true);
});

it('of a disk that takes its time nobody is told that it takes nothing, until it has said so', async () => {
  keepSeat('phone', entry, '123456');
  shelves.localStorage.setItem('entaku.greeted.seat1.4821-0937', '1');
  shelves.sessionStorage.setItem('entaku.promised.s1.hello', '1');
  const disk = slowDisk();
  await turn(Phone);
  await shows('question');
  server.reachable = false;
  server.breakLine();
  await shows(t('line.away.short'));
  write('on a busy phone');
  await settled(1_500);
  await shows(t('outbox.waiting', { count: 1 }));
  disk.aborts();
  await shows(t('outbox.unkept', { count: 1 }));
});

it('what sits in memory is kept once there is room, and pages are left again', async () => {
  fill(NEARLY_FULL);
  keepSeat('phone', entry, '123456');
  expect(keeps()).toBe(false);
  expect(shelves.localStorage.length).toBe(0);
  fill(Infinity);
  expect(keeps()).toBe(true);
  expect([...Array(shelves.localStorage.length).keys()].map(shelves.localStorage.key)).toEqual([
    'entaku.seat.phone.s1.seat1',
  ]);
  expect(shelves.sessionStorage.getItem('entaku.tab.phone')).toContain('seat1');
  await turn(Join, { code: '123456' });
  expect(text()).not.toContain(t('seat.unkept'));
  press(t('join.return'));
  expect([went, opened]).toEqual([['/s'], 0]);
});

it('words in memory reach the disk with the next ones, and none that have left meanwhile', async () => {
  const full = fillDisk();
  const [one, other] = [drawer(), drawer()];
  await one.put(word('first', 1));
  await one.put(word('gone', 2));
  await one.put(word('changed', 3));
  expect((await other.all('s1/seat1')).map(({ id }) => id)).toEqual(['first', 'gone', 'changed']);
  expect([keeps(), await onDisk()]).toEqual([false, []]);
  full.mockRestore();
  // One is saved while the other drawer lets go of it.
  await Promise.all([other.put({ ...word('changed', 3), reason: 'too-long' }), one.remove('gone')]);
  expect(keeps()).toBe(true);
  expect(await onDisk()).toEqual(['first', 'changed']);
  expect((await one.all('s1/seat1')).map(({ reason }) => reason)).toEqual([null, 'too-long']);
});
