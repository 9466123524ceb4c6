import { flushSync, mount, unmount, type Component } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { calling } from '../../src/faces/calls';
import Calls from '../../src/faces/facilitator/Calls.svelte';
import Call from '../../src/faces/phone/Call.svelte';
import { callsWords } from '../../src/i18n/calls';
import { loadWords, t } from '../../src/i18n/words.svelte';
import { Desk } from '../../src/live/desk.svelte';
import type { Records, Role } from '../../src/live/protocol';
import { LiveStore } from '../../src/live/store.svelte';
import { lastSaid } from '../../src/parts/announce.svelte';
import WithDesk from '../WithDesk.svelte';
import { entry, FakeServer, memoryDrawer, settled } from '../fake';

const NOW = 1_000_000;
let server: FakeServer;
let ends: (() => void)[] = [];
beforeEach(async () => {
  server = new FakeServer();
  vi.stubGlobal('fetch', async () => new Response('{}', { status: 404 }));
  await loadWords(['common', 'hall', 'facilitator']);
  await callsWords();
});
afterEach(() => {
  ends.reverse().forEach((end) => end());
  ends = [];
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  sessionStorage.clear();
});

const called = (tables: Record<string, number>): Records =>
  Object.keys(tables).length ? { calls: { tables } } : {};

async function open(role: Role, tables: Record<string, number> = {}): Promise<LiveStore> {
  const course = { status: 'open', current: 'talk', steps: ['talk'], reached: ['talk'], texts: 'h' };
  const talk = { kind: 'dialogue', names: 'shown', minutes: 5, among: 'tables', from: [] };
  server.layers = {
    hall: { v: 1, set: { course, 'step/talk': talk, ...called(tables) } },
    own: { v: 1, set: { me: { seat: entry.seat, role, table: '4' } } },
  };
  const store = new LiveStore({ ...entry, role }, { drawer: memoryDrawer(), transport: server.transport });
  await store.start();
  ends.push(() => store.stop());
  await vi.waitFor(() => expect(store.ready).toBe(true));
  return store;
}
function show(face: Component<any>, props: object): void {
  const shown = mount(face, { target: document.body, props });
  ends.push(() => void unmount(shown));
}
const words = () => (flushSync(), document.body.textContent!.replace(/\s+/g, ' '));
const button = (label: string) =>
  [...document.querySelectorAll('button')].find((each) => each.textContent!.includes(label))!;
async function change(tables: Record<string, number>, version: number): Promise<void> {
  const set = called(tables);
  server.push('hall', Object.keys(set).length ? { b: version, set } : { b: version, gone: ['calls'] });
  await settled(5);
  flushSync();
}
const sent = () => server.commands.map(({ type, body }) => [type, body]);

it('a table calls, sees that it does, and takes it back', async () => {
  const store = await open('participant');
  show(Call, { store, table: '4' });
  await vi.waitFor(() => expect(words()).toContain(t('calls.call')));
  button(t('calls.call')).click();
  await settled(5);
  await change({ '4': NOW }, 1);
  expect(words()).toContain(t('calls.calling'));
  button(t('calls.withdraw')).click();
  await settled(5);
  await change({}, 2);
  expect(words()).not.toContain(t('calls.calling'));
  expect(sent()).toEqual([
    ['calls/call', {}],
    ['calls/withdraw', {}],
  ]);
});

it('the call of another table is none of ours', async () => {
  const store = await open('participant', { '3': NOW });
  show(Call, { store, table: '4' });
  await vi.waitFor(() => expect(words()).toContain(t('calls.call')));
  expect(words()).not.toContain(t('calls.calling'));
});

it('who has called longest stands first on the desk, and each call is said once', async () => {
  const store = await open('facilitator', { '2': NOW - 60_000, '11': NOW - 180_000, '5': NOW });
  const desk = new Desk(store);
  show(WithDesk, { face: Calls, desk, props: { store } });
  await vi.waitFor(() => expect(words()).toContain(t('table', { name: '11' })));
  expect(calling(store).map(({ table }) => table)).toEqual(['11', '2', '5']);
  expect([...document.querySelectorAll('li strong')].map((each) => each.textContent!.trim())).toEqual(
    ['11', '2', '5'].map((name) => t('table', { name })),
  );
  await change({ '2': NOW - 60_000, '11': NOW - 180_000, '5': NOW, '7': NOW }, 1);
  expect(lastSaid().trim()).toBe(t('calls.came', { table: '7' }));
  document.querySelectorAll<HTMLButtonElement>('li button')[0]!.click();
  await settled(5);
  expect(sent()).toEqual([['calls/answer', { table: '11', since: NOW - 180_000 }]]);
});

it('where nobody calls, nothing stands over the desk', async () => {
  const store = await open('facilitator');
  show(WithDesk, { face: Calls, desk: new Desk(store), props: { store } });
  await settled(5);
  expect(words().trim()).toBe('');
});
