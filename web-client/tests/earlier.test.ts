import { flushSync, mount, unmount } from 'svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { Earlier } from '../src/live/earlier.svelte';
import type { Outgoing } from '../src/live/outbox';
import { keepSeat, seatHere } from '../src/live/seats';
import { LiveStore } from '../src/live/store.svelte';
import Unsent from '../src/faces/phone/Unsent.svelte';
import { loadWords, speak } from '../src/i18n/words.svelte';
import { entry, FakeServer, memoryDrawer } from './fake';
import { button, words } from './stage';

const waiting = (id: string, seat: string, text: string): Outgoing => ({
  ...{ id, owner: `s1/${seat}`, at: 1, type: 'board/add-note', step: 'ideas', table: null },
  ...{ body: { text }, state: 'waiting', reason: null },
});

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

it('words that wait in the drawer of an earlier seat are sent as that seat, and the line is closed again', async () => {
  const server = new FakeServer();
  const disk = memoryDrawer();
  await disk.put(waiting('a', 'seat1', 'a shady tree'));
  await disk.put(waiting('b', 'seat2', 'my own'));
  keepSeat('phone', entry, '123456', 'Ada');
  keepSeat('phone', { ...entry, seat: 'seat2', token: 'other' }, '123456', 'Ben');
  const opened: LiveStore[] = [];
  const earlier = new Earlier(disk, (kept) => {
    opened.push(new LiveStore(kept, { drawer: disk, transport: server.transport }));
    return opened.at(-1)!;
  });
  await earlier.start(seatHere('phone')!);
  await vi.waitFor(() => expect(server.commands.map(({ id }) => id)).toEqual(['a']), 3000);
  expect(server.registers[0]!.headers['token']).toBe('secret');
  await vi.waitFor(() => expect([...disk.kept.keys()]).toEqual(['b']));
  expect(opened).toHaveLength(1);
  expect(earlier.unsent).toEqual([]);
  earlier.stop();
});

it('words of an earlier seat that cannot be taken any more are shown', async () => {
  const server = new FakeServer();
  server.answer = () => ({ code: 409, reason: 'wrong-step' });
  const disk = memoryDrawer();
  await disk.put(waiting('a', 'seat1', 'a shady tree'));
  keepSeat('phone', entry, '123456', 'Ada');
  keepSeat('phone', { ...entry, seat: 'seat2', token: 'other' }, '123456', 'Ben');
  const earlier = new Earlier(
    disk,
    (kept) => new LiveStore(kept, { drawer: disk, transport: server.transport }),
  );
  await earlier.start(seatHere('phone')!);
  await vi.waitFor(() => expect(earlier.unsent.map(({ body }) => body.text)).toEqual(['a shady tree']), 4000);
  expect(disk.kept.has('a')).toBe(true);
  earlier.stop();
});

it('no line is opened where nothing waits', async () => {
  keepSeat('phone', entry, '123456');
  keepSeat('phone', { ...entry, seat: 'seat2' }, '123456');
  const open = vi.fn();
  await new Earlier(memoryDrawer(), open).start(seatHere('phone')!);
  expect(open).not.toHaveBeenCalled();
});

const hall = (current: string) => ({
  session: { title: 't', area: '', template: 't', heldOn: '2026-11-22', tables: 0, sample: true },
  course: { status: 'open', current, steps: ['ideas', 'vote'], reached: ['ideas', 'vote'], texts: 'x' },
  'step/ideas': { kind: 'board', names: 'hidden', minutes: 5 },
  'step/vote': { kind: 'dot-vote', names: 'hidden', minutes: 5 },
});

it.each([
  [
    'vote',
    '持ち越しとして送る',
    { type: 'late-words/bring', body: { step: 'ideas', text: 'a shady tree', to: 'question' } },
  ],
  ['vote', '自分だけに残す', null],
  ['ideas', 'もう一度送る', { type: 'board/add-note', step: 'ideas', body: { text: 'a shady tree' } }],
])(
  'in %s, words of an earlier seat that is gone: 「%s」 does so from the seat one has now',
  async (at, label, sent) => {
    await loadWords(['common', 'phone', 'reasons']);
    await speak('ja');
    const before = new FakeServer();
    before.answer = () => ({ code: 409, reason: 'wrong-step' });
    const disk = memoryDrawer();
    await disk.put(waiting('a', 'seat1', 'a shady tree'));
    keepSeat('phone', entry, '123456', 'Ada');
    const mine = { ...entry, seat: 'seat2', token: 'other' };
    keepSeat('phone', mine, '123456', 'Ben');
    const earlier = new Earlier(
      disk,
      (kept) => new LiveStore(kept, { drawer: disk, transport: before.transport }),
    );
    await earlier.start(seatHere('phone')!);
    await vi.waitFor(() => expect(earlier.unsent).toHaveLength(1), 4000);
    const server = new FakeServer();
    server.layers = { hall: { v: 1, set: hall(at) }, own: { v: 1 } };
    const store = new LiveStore(mine, { drawer: disk, transport: server.transport });
    await store.start();
    await vi.waitFor(() => expect(store.status).toBe('live'));
    const shown = mount(Unsent, { target: document.body, props: { store, earlier } });
    flushSync();
    await vi.waitFor(() => expect(words()).toContain(label));
    button(label).click();
    if (sent) {
      await vi.waitFor(() => expect(server.commands).toHaveLength(1));
      expect(server.commands[0]).toMatchObject(sent);
      expect(server.registers.every(({ headers }) => headers['token'] === 'other')).toBe(true);
      await vi.waitFor(() => expect(disk.kept.has('a')).toBe(false));
    } else {
      await vi.waitFor(() => expect(disk.kept.get('a')?.reason).toBe('kept'));
      flushSync();
      expect(words()).toContain('a shady tree');
      expect(words()).not.toContain('自分だけに残す」');
      expect(server.commands).toEqual([]);
    }
    await unmount(shown);
    earlier.stop();
    store.stop();
  },
);
