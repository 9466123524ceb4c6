import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import Console from '../src/faces/facilitator/Console.svelte';
import { addPart, loadWords, t } from '../src/i18n/words.svelte';
import type { Records } from '../src/live/protocol';
import { LiveStore } from '../src/live/store.svelte';
import { hallWords } from '../src/steps/words';
import { scenes } from './everyPress';
import { entry, FakeServer, memoryDrawer, settled } from './fake';

let server: FakeServer;
let ends: (() => void)[] = [];
let version = 1;
/** The time goes on only where a test says so. */
let now = 100_000;

beforeEach(() => {
  now += 60_000;
  version = 1;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.stubGlobal('fetch', async () => new Response('{}', { status: 404 }));
});
afterEach(() => {
  ends.reverse().forEach((end) => end());
  ends = [];
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

async function open(kind: string, hall: Records): Promise<void> {
  await loadWords(['common', 'hall', 'facilitator']);
  await Promise.all([hallWords(kind), addPart('reasons')]);
  const [, scene] = scenes.find(([name]) => name === `${kind}, as facilitator`)!;
  server = new FakeServer();
  const clock = { running: true, since: 1_000_000, left: 600_000 };
  server.layers = {
    hall: { v: 1, set: { ...scene.hall, clock, ...hall } },
    own: { v: 1, set: scene.own! },
    desk: { v: 1, set: scene.desk! },
  };
  const store = new LiveStore(
    { ...entry, role: 'facilitator' },
    { drawer: memoryDrawer(), transport: server.transport },
  );
  await store.start();
  await vi.waitFor(() => expect(store.ready).toBe(true));
  const shown = mount(Console, { target: document.body, props: { store } });
  ends.push(() => (store.stop(), void unmount(shown)));
  await settled(3);
  flushSync();
}
/** Somebody else does something. */
async function comes(set: Records): Promise<void> {
  server.push('hall', { b: version++, set });
  await settled();
  flushSync();
}
const large = () => [...document.querySelectorAll<HTMLButtonElement>('footer button')].at(-1)!;
async function press(): Promise<void> {
  large().click();
  await settled(2);
  flushSync();
}
const sent = () => server.commands.map(({ type }) => type);
const queue = (waiting: string[], turns = 4) => ({
  'here:queue': {
    ...{ turns, busy: false, length: waiting.length },
    waiting: waiting.map((seat) => ({ seat, name: seat })),
  },
});

it('a hand that is raised while the finger is on its way does not make the way on a turn', async () => {
  await open('dialogue', queue([]));
  now += 5_000;
  expect(large().textContent).toContain(t('desk.act.next'));
  await comes(queue(['Abe']));
  expect(large().textContent).toContain('Abe');
  now += 200;
  await press();
  expect(sent()).toEqual([]);
  now += 1_000;
  await press();
  expect(sent()).toEqual(['dialogue/give-floor']);
});

it('the same words about another one are another act', async () => {
  await open('dialogue', queue(['Abe']));
  now += 5_000;
  await comes(queue(['Sato']));
  now += 300;
  await press();
  expect(sent()).toEqual([]);
});

it('a counter that runs in the words of the same act swallows nothing', async () => {
  await open('board', { 'here:form': { prompts: [], kinds: [], noteLimit: 140 } });
  now += 5_000;
  await comes({ 'here:now': { notes: 4, held: 1 } });
  expect(large().textContent).toMatch(/4/);
  now += 10;
  await press();
  expect(document.querySelector('dialog')?.textContent).toContain(t('desk.ask.board.yes', { count: 4 }));
});

it('a clock that somebody else has just started is not stopped', async () => {
  await open('dialogue', { ...queue([]), clock: { running: false, since: 1, left: 500_000 } });
  now += 5_000;
  const clock = () =>
    [...document.querySelectorAll<HTMLButtonElement>('[data-again] button')].find((each) =>
      [t('desk.clock.start'), t('desk.clock.pause')].includes(each.textContent!.trim()),
    )!;
  await comes({ clock: { running: true, since: 2, left: 500_000 } });
  now += 300;
  clock().click();
  await settled(2);
  expect(sent()).toEqual([]);
  now += 1_000;
  clock().click();
  await settled(2);
  expect(sent()).toEqual(['clock/pause']);
});
