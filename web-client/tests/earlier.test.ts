import { beforeEach, expect, it, vi } from 'vitest';
import { Earlier } from '../src/live/earlier.svelte';
import type { Outgoing } from '../src/live/outbox';
import { keepSeat, seatHere } from '../src/live/seats';
import { LiveStore } from '../src/live/store.svelte';
import { entry, FakeServer, memoryDrawer } from './fake';

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
  await vi.waitFor(() => expect(earlier.unsent).toEqual(['a shady tree']), 4000);
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
