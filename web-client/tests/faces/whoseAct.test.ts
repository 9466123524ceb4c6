import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import Console from '../../src/faces/facilitator/Console.svelte';
import { LANGUAGES, loadWords, speak, t } from '../../src/i18n/words.svelte';
import { LiveStore } from '../../src/live/store.svelte';
import { entry, FakeServer, memoryDrawer, settled } from '../fake';

let server: FakeServer;
let ends: (() => void)[] = [];

const hall = (names = 'shown') => ({
  session: { title: 'round table', area: 'a', template: 't', heldOn: '2026-11-22', tables: 2 },
  course: { status: 'open', current: 'hello', steps: ['hello', 'more'], reached: ['hello'], texts: 'h' },
  'step/hello': { kind: 'check-in', names, minutes: 5, from: [] },
  'step/more': { kind: 'check-in', names: 'shown', minutes: 5, from: ['hello'] },
  clock: { running: true, since: 1_000_000, left: 300_000 },
  room: { seats: 12, tables: { '1': 5, '2': 7 } },
});

beforeEach(async () => {
  server = new FakeServer();
  sessionStorage.clear();
  vi.stubGlobal('fetch', async () => new Response('{}', { status: 404 }));
  await loadWords(['common', 'phone', 'hall', 'facilitator']);
});
afterEach(async () => {
  ends.forEach((end) => end());
  ends = [];
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  await speak('ja', false);
});

async function open(): Promise<LiveStore> {
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
  await vi.waitFor(() => {
    flushSync();
    expect(document.querySelector('footer')).not.toBeNull();
  });
  return store;
}

const two = (...names: (string | undefined)[]) =>
  Object.fromEntries(
    [entry.seat, 'other'].map((seat, i) => [
      `seat/${seat}`,
      { who: { seat, name: names[i] }, role: 'facilitator' },
    ]),
  );
/** What the button says that takes back, without the marks that keep names apart. */
const undoButton = () => {
  flushSync();
  const button = document.querySelector('footer .undo button')!;
  expect(button.getAttribute('aria-label'), 'what is heard is what stands there').toBeNull();
  const plain = button.cloneNode(true) as Element;
  plain.querySelectorAll('rt, rp').forEach((reading) => reading.remove());
  const words = plain.textContent!.replace(/[\u2066-\u2069]/g, '');
  return words.replace(/\s+/g, ' ').trim();
};

it.each(LANGUAGES)('undo says in $id whose act it takes back where several conduct', async ({ id }) => {
  await speak(id, false);
  server.layers['hall'] = { v: 1, set: hall() };
  server.layers['desk'] = { v: 1, set: { ...two('Sato', 'Aoki'), undo: { type: 'clock/start', act: 7 } } };
  await open();
  const what = t('desk.undo.clock/start');
  expect(undoButton(), 'who else should it have been').toBe(t('desk.undo', { what }));
  const said: string[] = [];
  let b = 1;
  const by = async (seat: string, more: object = {}) => {
    server.push('desk', { b: b++, set: { undo: { type: 'clock/start', act: 7, by: seat }, ...more } });
    await settled(1);
    said.push(undoButton());
  };
  await by(entry.seat);
  await by('other');
  await by('other', two('Sato', undefined));
  await by('');
  expect(said[0]).toBe(t('desk.undo.whose', { what, who: t('desk.undo.own') }));
  expect(said[1]).toBe(t('desk.undo.whose', { what, who: t('desk.undo.named', { name: 'Aoki' }) }));
  expect(said[2]).toBe(t('desk.undo.whose', { what, who: t('desk.undo.other') }));
  expect(said[3]).toBe(t('desk.undo.whose', { what, who: t('desk.undo.elsewhere') }));
  expect(new Set(said).size).toBe(4);
  for (const each of said) {
    expect(each).toContain(what);
    expect(each).not.toMatch(/[{}|]|Sato/);
  }
});

it("where names are hidden, undo knows one's own act by what the server took from this screen alone", async () => {
  server.layers['hall'] = { v: 1, set: hall('hidden') };
  server.layers['desk'] = { v: 1, set: two() };
  const store = await open();
  let b = 1;
  const says = async (type: string, act: number) => {
    server.push('desk', { b: b++, set: { undo: { type, act, by: '' } } });
    await settled(1);
    return undoButton();
  };
  const answers = async (type: string, ok: object) => {
    server.answer = () => ({ ok });
    await store.act(type, {}, 'hello');
  };
  const own = t('desk.undo.own');
  const elsewhere = t('desk.undo.elsewhere');
  await answers('board/reveal', { seq: 8, at: 1 });
  expect(await says('board/reveal', 8)).toContain(own);
  // What was so already has the place of the last act, and that was another one's.
  await answers('board/hold-note', { seq: 9, at: 1, unchanged: true });
  expect(await says('board/hold-note', 9)).toContain(elsewhere);
  // Another stream counts its own places.
  await answers('dot-vote/enter-hands', { seq: 10, at: 1 });
  expect(await says('board/merge', 10)).toContain(elsewhere);
  // Words that were kept until the line was back are one's own as well.
  server.answer = () => ({ ok: { seq: 11, at: 1 } });
  await store.send('commitments/promise', {}, 'hello');
  expect(await says('commitments/promise', 11)).toContain(own);

  // The page is read anew, in the same tab.
  ends.splice(0).forEach((end) => end());
  server.layers['desk'] = { v: 1, set: { ...two(), undo: { type: 'board/reveal', act: 8, by: '' } } };
  await open();
  expect(undoButton()).toContain(own);
  server.push('hall', { b: 1, set: { course: { ...hall().course, status: 'closed' } } });
  await settled(1);
  flushSync();
  expect(Object.keys(sessionStorage).filter((key) => key.startsWith('entaku.acts'))).toEqual([]);
});
