import { flushSync, mount, unmount, type Component } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import Console from '../src/faces/facilitator/Console.svelte';
// What comes after the page: here it is no part of what is waited for.
import '../src/faces/phone/Menu.svelte';
import Phone from '../src/faces/phone/Phone.svelte';
import '../src/steps/check-in/Phone.svelte';
import Wall from '../src/faces/screen/Wall.svelte';
import { loadWords, t } from '../src/i18n/words.svelte';
import { Transport } from '../src/live/bus';
import type { Role } from '../src/live/protocol';
import { keepSeat } from '../src/live/seats';
import { LiveStore } from '../src/live/store.svelte';
import { kindWords } from '../src/steps/words';
import { entry, FakeServer, memoryDrawer, settled } from './fake';

vi.setConfig({ testTimeout: 60_000 });
let server: FakeServer;
let ends: (() => void)[] = [];

const hall = (among?: 'tables') => ({
  session: { title: 'round table', area: 'a', template: 't', heldOn: '2026-11-22', tables: 2 },
  course: { status: 'open', current: 'hello', steps: ['hello', 'more'], reached: ['hello'], texts: 'h' },
  'step/hello': { kind: 'check-in', names: 'shown', minutes: 5, among, from: [] },
  'step/more': { kind: 'check-in', names: 'shown', minutes: 5, from: ['hello'] },
  clock: { running: true, since: 1_000_000, left: 300_000 },
  room: { seats: 12, tables: { '1': 5, '2': 7 } },
});
const form = { question: { ja: 'question' }, moods: ['sunny'], wordLimit: 40 };

beforeEach(async () => {
  server = new FakeServer();
  localStorage.clear();
  sessionStorage.clear();
  const words = { title: 'a first word', purpose: 'to begin', promise: 'all see it', say: 'good evening' };
  const texts = { title: 'round table', purpose: 'to talk', steps: { hello: words, more: words } };
  vi.stubGlobal('fetch', async (path: string) =>
    path.includes('/texts/') ? new Response(JSON.stringify(texts)) : new Response('{}', { status: 404 }),
  );
  await loadWords(['common', 'phone', 'hall', 'facilitator', 'screen']);
});
afterEach(() => {
  ends.forEach((end) => end());
  ends = [];
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

const text = () => document.body.textContent!.replace(/\s+/g, ' ');

/** Waits until all of the words stand on the screen: a face is loaded when its step is there. */
const shows = (...words: string[]) =>
  vi.waitFor(
    () => {
      flushSync();
      for (const each of words) expect(text()).toContain(each);
    },
    { timeout: 10_000 },
  );
async function open(face: Component<any>, role: Role): Promise<LiveStore> {
  const store = new LiveStore({ ...entry, role }, { drawer: memoryDrawer(), transport: server.transport });
  await store.start();
  await settled(5);
  const mounted = mount(face, { target: document.body, props: { store } });
  ends.push(
    () => void unmount(mounted),
    () => store.stop(),
  );
  return store;
}
const press = (words: string) => {
  const button = [...document.querySelectorAll('button')].find((each) => each.textContent!.includes(words));
  expect(button, words).toBeTruthy();
  button!.click();
  flushSync();
};

it('the wall shows the step that the room is in, and its way', async () => {
  server.layers['hall'] = { v: 1, set: { ...hall(), 'hello:form': form, 'hello:now': { voices: 1 } } };
  await open(Wall, 'screen');
  await shows('a first word', 'question', t('hall.seats', { count: 12 }));
});

it('the wall shows a row for each table where the step is held at tables', async () => {
  // Pages are laid out by what the projector measures.
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockImplementation(function (this: HTMLElement) {
    return this.className.includes('measure') ? 290 : 1900;
  });
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(900);
  server.layers['hall'] = { v: 1, set: { ...hall('tables'), 'hello:now': { voices: 5 } } };
  server.layers['table/1'] = { v: 1, set: { 'hello:now': { voices: 3 } } };
  server.layers['table/2'] = { v: 1, set: { 'hello:now': { voices: 2 } } };
  await open(Wall, 'screen');
  await shows('a first word', t('table', { name: '2' }));
  await kindWords('check-in');
  flushSync();
  const rows = [...document.querySelectorAll('.note')];
  expect(rows.map((row) => row.textContent!.match(/\d+/g))).toEqual([
    ['1', '5', '3'],
    ['2', '7', '2'],
  ]);
});

it('the console shows the stage of the table that is chosen, and none before', async () => {
  server.layers['hall'] = { v: 1, set: hall('tables') };
  for (const table of ['1', '2'])
    server.layers[`table/${table}`] = {
      v: 1,
      set: {
        'hello:form': form,
        'hello:now': { voices: 1 },
      },
    };
  await open(Console, 'facilitator');
  await kindWords('check-in');
  await shows('good evening');
  const figures = t('desk.check-in', { n: 1, of: 7 });
  expect(text()).not.toContain(figures);
  press(t('table', { name: '2' }));
  await shows(figures);
  const chosen = document.querySelector('[aria-pressed=true]')!;
  expect(chosen.textContent).toContain(t('table', { name: '2' }));
});

it('the large button names the step that it leaves, and is pressed once until the room has followed', async () => {
  server.layers['hall'] = { v: 1, set: { ...hall(), 'hello:form': form } };
  await open(Console, 'facilitator');
  await shows(t('desk.act.next'));
  press(t('desk.act.next'));
  press(t('desk.act.next'));
  await settled(5);
  press(t('desk.act.next'));
  await settled(5);
  expect(server.commands.map(({ type, body }) => [type, body])).toEqual([['course/next', { from: 'hello' }]]);
  server.push('hall', { b: 1, set: { course: { ...hall().course, current: 'more' } } });
  await shows(t('desk.act.close'));
  // What the button says is new: the hand may be on its way still, and must not end the talk.
  const large = () => [...document.querySelectorAll('footer button')].at(-1)!;
  press(t('desk.act.close'));
  expect(document.body.textContent).not.toContain(t('desk.ask.close.text'));
  expect(large().getAttribute('aria-disabled')).toBe('true');
  await vi.waitFor(() => expect(large().getAttribute('aria-disabled')).toBe('false'), { timeout: 3_000 });
  press(t('desk.act.close'));
  expect(document.body.textContent).toContain(t('desk.ask.close.text'));
});

it('undo and the clock name what is seen, each press once until the view has followed', async () => {
  server.layers['hall'] = { v: 1, set: { ...hall(), 'hello:form': form } };
  server.layers['desk'] = { v: 1, set: { undo: { type: 'clock/start', act: 7 } } };
  await open(Console, 'facilitator');
  await shows(t('desk.act.next'));
  const [undo] = [...document.querySelectorAll('footer button')] as HTMLButtonElement[];
  const more = document.querySelector<HTMLButtonElement>(
    `[aria-label="${t('desk.clock.more', { count: 1 })}"]`,
  )!;
  for (const button of [undo!, undo!, more, more]) button.click();
  await settled(5);
  more.click();
  const minute = (since: number) => ['clock/add-time', { minutes: 1, since }];
  expect(server.commands.map(({ type, body }) => [type, body])).toEqual([
    ['undo/take-back', { act: 7 }],
    minute(1_000_000),
  ]);
  server.push('hall', { b: 1, set: { clock: { running: true, since: 1_000_500, left: 360_000 } } });
  await settled(1);
  flushSync();
  more.click();
  await settled(1);
  expect(server.commands.at(-1)).toMatchObject({ body: { minutes: 1, since: 1_000_500 } });
});

it('a step that somebody else has left already is no error on the console', async () => {
  server.layers['hall'] = { v: 1, set: hall() };
  server.answer = () => ({ code: 409, reason: 'stale' });
  await open(Console, 'facilitator');
  await shows(t('desk.act.next'));
  press(t('desk.act.next'));
  await vi.waitFor(() => expect(server.commands).toHaveLength(1));
  await settled(5);
  flushSync();
  expect(document.querySelector('[role=alert]')).toBeNull();
  server.answer = () => ({ code: 409, reason: 'nothing-to-undo' });
  press(t('desk.back'));
  await vi.waitFor(() => expect(document.querySelector('[role=alert]')).not.toBeNull());
});

it('whoever is crowded out is told so in words on every face, and goes on here with a press', async () => {
  await loadWords(['reasons']);
  server.layers['hall'] = { v: 1, set: { ...hall(), 'hello:form': form } };
  vi.spyOn(Transport.prototype, 'open').mockImplementation(server.transport.open);
  keepSeat('phone', entry, '123456');
  const phone = mount(Phone, { target: document.body });
  const last = () => void unmount(phone);
  await vi.waitFor(() => expect(server.views).toBe(1));
  for (const face of ['phone', Wall, Console] as const) {
    if (face !== 'phone') await open(face, face === Wall ? 'screen' : 'facilitator');
    const views = server.views;
    server.crowdOut();
    await shows(t('reason.too-many-lines'), t('line.here'));
    expect(text()).not.toContain(t('line.away'));
    expect(text()).not.toContain(t('line.away.short'));
    expect(text()).not.toContain(t('line.live'));
    await settled(600);
    expect(server.views).toBe(views);
    press(t('line.here'));
    await settled(5);
    await vi.waitFor(() => {
      flushSync();
      expect(server.views).toBe(views + 1);
      expect(text()).not.toContain(t('reason.too-many-lines'));
    });
    if (face === 'phone') last();
    else ends.splice(-2).forEach((end) => end());
  }
});

it('the phone asks for the table first, tells the promise before anything can be said, and then sends', async () => {
  server.layers['hall'] = { v: 1, set: hall('tables') };
  vi.spyOn(Transport.prototype, 'open').mockImplementation(server.transport.open);
  keepSeat('phone', entry, '123456');
  localStorage.setItem('entaku.greeted.seat1.4821-0937', '1');
  const mounted = mount(Phone, { target: document.body });
  ends.push(() => void unmount(mounted));
  await shows(t('table.first'));
  const choice = document.querySelector('select')!;
  choice.value = '2';
  choice.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(server.commands.at(-1)?.body).toEqual({ seat: 'seat1', table: '2' }));

  server.hello(['hall', 'own', 'table/2']);
  server.push('table/2', { v: 1, set: { 'hello:form': form, 'hello:now': { voices: 0 } } });
  server.push('own', { b: 1, set: { me: { seat: 'seat1', role: 'participant', table: '2' } } });
  await shows('all see it');
  expect(document.querySelector('input')).toBeNull();
  press(t('promise.begin'));
  await shows('question');
  const box = document.querySelector<HTMLInputElement>('main input')!;
  box.value = 'hello';
  box.dispatchEvent(new Event('input', { bubbles: true }));
  press(t('send'));
  await vi.waitFor(() =>
    expect(server.commands.at(-1)).toMatchObject({ type: 'check-in/say', step: 'hello' }),
  );
  expect(server.commands.at(-1)).not.toHaveProperty('table');
});

it('the menu, which comes after the page, opens with the first press', async () => {
  server.layers['hall'] = { v: 1, set: hall() };
  vi.spyOn(Transport.prototype, 'open').mockImplementation(server.transport.open);
  keepSeat('phone', entry, '123456');
  const mounted = mount(Phone, { target: document.body });
  ends.push(() => void unmount(mounted));
  await shows(t('menu'));
  press(t('menu'));
  await shows(t('menu.reading'));
});
