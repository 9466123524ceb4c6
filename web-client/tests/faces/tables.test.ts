import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import Console from '../../src/faces/facilitator/Console.svelte';
import People from '../../src/faces/facilitator/People.svelte';
import Wall from '../../src/faces/screen/Wall.svelte';
import { LANGUAGES, loadWords, speak, t } from '../../src/i18n/words.svelte';
import { plain } from '../../src/i18n/ruby';
import { Desk } from '../../src/live/desk.svelte';
import type { Records, Role } from '../../src/live/protocol';
import { LiveStore } from '../../src/live/store.svelte';
import WithDesk from '../WithDesk.svelte';
import { entry, FakeServer, memoryDrawer, settled } from '../fake';

const IN_ORDER = Array.from({ length: 12 }, (_, i) => i + 1);
/** As they may arrive: neither in the order of numbers nor in that of letters. */
const MIXED = [4, 2, 12, 3, 1, 11, 10, 9, 6, 5, 8, 7];
const PEOPLE = 2;

let server: FakeServer;
let ends: (() => void)[] = [];
beforeEach(async () => {
  server = new FakeServer();
  vi.stubGlobal('fetch', async () => new Response('{}', { status: 404 }));
  await loadWords(['common', 'phone', 'hall', 'facilitator', 'screen']);
});
afterEach(async () => {
  ends.reverse().forEach((end) => end());
  ends = [];
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  sessionStorage.clear();
  localStorage.clear();
  await speak('ja', false);
});

const seatsAt = (tables: (number | undefined)[]): Records =>
  Object.fromEntries(
    tables.flatMap((table, i) =>
      Array.from({ length: PEOPLE }, (_, n) => {
        const seat = `p${i}-${n}`;
        const at = table === undefined ? {} : { table: String(table) };
        return [`seat/${seat}`, { who: { seat, name: `人${i}${n}` }, role: 'participant', ...at }];
      }),
    ),
  );

/** A talk at tables, whose records arrive in the order given. */
async function open(role: Role, tables: number[]): Promise<LiveStore> {
  const counts = Object.fromEntries(tables.map((table) => [String(table), PEOPLE]));
  server.layers = {
    hall: {
      v: 1,
      set: {
        session: {
          ...{ title: 'round table', area: 'a', template: 't', heldOn: '2026-11-22' },
          tables: tables.length,
        },
        course: { status: 'open', current: 'talk', steps: ['talk'], reached: ['talk'], texts: 'h' },
        'step/talk': { kind: 'dialogue', names: 'shown', minutes: 5, among: 'tables', from: [] },
        'talk:now': { utterances: tables.length },
        room: { seats: PEOPLE * tables.length, tables: counts },
      },
    },
    own: { v: 1, set: { me: { seat: entry.seat, role } } },
    ...Object.fromEntries(
      tables.map((table) => [`table/${table}`, { v: 1, set: { 'talk:now': { utterances: table } } }]),
    ),
  };
  if (role === 'facilitator')
    server.layers['desk'] = { v: 1, set: seatsAt(tables.length ? tables : [undefined]) };
  const store = new LiveStore({ ...entry, role }, { drawer: memoryDrawer(), transport: server.transport });
  await store.start();
  ends.push(() => store.stop());
  await vi.waitFor(() => expect(store.ready).toBe(true));
  await settled(5);
  return store;
}

/** Shows the list of people alone. */
function people(store: LiveStore): HTMLElement[] {
  const props = { face: People, desk: new Desk(store), props: { store, onclose: () => {} } };
  const shown = mount(WithDesk, { target: document.body, props });
  ends.push(() => void unmount(shown));
  flushSync();
  return [...document.querySelectorAll<HTMLElement>('section h3')];
}
const spoken = (each: Element) => each.textContent!.replace(/\s+/g, ' ').trim();
/** The first number of each row: that of its table. */
const numbers = (rows: Iterable<Element>) => [...rows].map((row) => Number(spoken(row).match(/\d+/)?.[0]));

describe.each([
  ['mixed', MIXED],
  ['backwards', IN_ORDER.toReversed()],
  ['by letters', IN_ORDER.map(String).sort().map(Number)],
])('twelve tables whose records come %s stand from 1 to 12', (_, tables) => {
  it("in the desk's talk", async () => {
    const store = await open('facilitator', tables);
    const shown = mount(Console, { target: document.body, props: { store } });
    ends.push(() => void unmount(shown));
    flushSync();
    const rows = () => document.querySelectorAll(`ul[aria-label="${t('desk.tables')}"] > li`);
    await vi.waitFor(() => (flushSync(), expect(rows()).toHaveLength(12)));
    expect(numbers(rows())).toEqual(IN_ORDER);
  });

  it('in the list of people, and in the choice of a table', async () => {
    const store = await open('facilitator', tables);
    expect(numbers(people(store))).toEqual(IN_ORDER);
    const choice = [...document.querySelectorAll('select')].at(-1)!;
    expect([...choice.options].map(({ value }) => value)).toEqual(['', ...IN_ORDER.map(String)]);
  });

  it('on the wall', async () => {
    // Pages are laid out by what the projector measures.
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockImplementation(function (this: HTMLElement) {
      return this.className.includes('measure') ? 290 : 1900;
    });
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(4000);
    const store = await open('screen', tables);
    const shown = mount(Wall, { target: document.body, props: { store } });
    ends.push(() => void unmount(shown));
    const rows = () => document.querySelectorAll('main .note');
    await vi.waitFor(() => (flushSync(), expect(rows()).toHaveLength(12)));
    expect(numbers(rows())).toEqual(IN_ORDER);
  });
});

describe.each(LANGUAGES)('the list of people in $id', ({ id }) => {
  it.each([0, 3])('says how many are where with %i tables, and leaves no blank', async (count) => {
    await speak(id, false);
    const store = await open('facilitator', IN_ORDER.slice(0, count));
    const heads = people(store).map(spoken);
    const many = t('hall.people', { count: PEOPLE });
    const wanted =
      count === 0 ? [t('table.none')] : IN_ORDER.slice(0, count).map((n) => t('table', { name: n }));
    expect(heads).toEqual(wanted.map((each) => expect.stringContaining(plain(each))));
    expect(heads).toEqual(wanted.map(() => expect.stringContaining(plain(many))));
    const labels = [...document.querySelectorAll('[aria-label]')].map((each) =>
      each.getAttribute('aria-label'),
    );
    expect([document.body.textContent, ...labels].join(' ')).not.toMatch(/[{}|]/);
  });
});
