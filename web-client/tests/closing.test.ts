import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';
import Console from '../src/faces/facilitator/Console.svelte';
import { loadWords, t } from '../src/i18n/words.svelte';
import { LiveStore } from '../src/live/store.svelte';
import { entry, FakeServer, memoryDrawer, settled } from './fake';

let ends: (() => void)[] = [];
afterEach(() => {
  ends.forEach((end) => end());
  ends = [];
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

const text = () => document.body.textContent!.replace(/\s+/g, ' ');
const closed = { status: 'closed', current: 'ideas', steps: ['ideas'], reached: ['ideas'], texts: 'h' };
const MINUTE = 60_000;

/** A console of a session that has just been closed. */
async function over(names: 'hidden' | 'shown', course: object): Promise<FakeServer> {
  await loadWords(['common', 'hall', 'facilitator']);
  vi.stubGlobal('fetch', async () => new Response('{}', { status: 404 }));
  const server = new FakeServer();
  server.layers['hall'] = {
    v: 1,
    set: {
      session: { title: 'round table', area: 'a', template: 't', heldOn: '2026-11-22', tables: 0 },
      course: { ...closed, ...course },
      'step/ideas': { kind: 'board', names, minutes: 5, from: [] },
    },
  };
  const store = new LiveStore(
    { ...entry, role: 'facilitator' },
    { drawer: memoryDrawer(), transport: server.transport },
  );
  await store.start();
  await settled(5);
  const mounted = mount(Console, { target: document.body, props: { store } });
  ends.push(
    () => void unmount(mounted),
    () => store.stop(),
  );
  flushSync();
  return server;
}
const press = (words: string) => {
  const found = [...document.querySelectorAll('button')].find((each) => each.textContent!.includes(words));
  expect(found, words).toBeTruthy();
  found!.click();
  flushSync();
};

it('the console says how long it can still be told who wrote what, and ends it at once after asking', async () => {
  const server = await over('hidden', { finalAt: 1_000_000 + 7 * MINUTE - 10_000 });
  expect(text()).toContain(t('desk.closed.masks', { count: 7 }));

  press(t('desk.closed.masks.now'));
  expect(text()).toContain(t('desk.ask.masks.text'));
  press(t('cancel'));
  await settled();
  expect(server.commands).toEqual([]);

  press(t('desk.closed.masks.now'));
  press(t('desk.ask.masks.yes'));
  await vi.waitFor(() => expect(server.commands.map(({ type }) => type)).toEqual(['course/confirm-close']));
  server.push('hall', { b: 1, set: { course: { ...closed, finished: true } } });
  flushSync();
  expect(text()).toContain(t('desk.closed.masks.gone'));
  expect(text()).not.toContain(t('desk.closed.masks.now'));
});

it('a closing whose time has come is not called final before the server has said so', async () => {
  await over('hidden', { finalAt: 1_000_000 - MINUTE });
  expect(text()).toContain(t('desk.closed.masks', { count: 1 }));
});

it('where every name was shown there is nothing to destroy, and nothing is said of it', async () => {
  await over('shown', { finalAt: 1_000_000 + MINUTE });
  expect(text()).toContain(t('desk.closed.what'));
  expect(text()).not.toContain(t('desk.closed.masks.now'));
});
