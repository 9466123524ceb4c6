import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepLastView } from '../src/live/lastView';
import { LiveStore } from '../src/live/store.svelte';
import { entry, FakeServer, memoryDrawer, settled } from './fake';

const ends: (() => void)[] = [];
beforeEach(() => sessionStorage.clear());
afterEach(() => ends.splice(0).forEach((end) => end()));

function open(server: FakeServer, drawer = memoryDrawer()): LiveStore {
  const store = new LiveStore(entry, { drawer, transport: server.transport });
  ends.push(keepLastView(store), () => store.stop());
  return store;
}

it('shows after a reload without a line what was there before, takes words, and sends them when back', async () => {
  const server = new FakeServer();
  const drawer = memoryDrawer();
  server.layers = {
    hall: {
      v: 7,
      set: {
        course: { status: 'open', current: 'ideas', steps: ['ideas'], reached: [], texts: '' },
        'step/ideas': { kind: 'board', names: 'hidden', minutes: 10, from: [] },
      },
    },
    own: { v: 1, set: { 'ideas:note/1': { text: 'mine', order: 1 } } },
  };
  const before = open(server, drawer);
  await before.start();
  await settled(5);
  dispatchEvent(new Event('pagehide'));
  ends.splice(0).forEach((end) => end());

  server.reachable = false;
  const after = open(server, drawer);
  await after.start();
  await settled(5);
  expect(after.current?.id).toBe('ideas');
  expect(after.step('ideas').listMine('note/')).toEqual([{ id: '1', text: 'mine', order: 1 }]);
  expect(after.status).toBe('away');
  void after.send('board/add-note', { text: 'written without a line' }, 'ideas');
  await settled(5);
  expect(after.outbox[0]?.state).toBe('waiting');

  server.reachable = true;
  await settled(900);
  expect(after.status).toBe('live');
  expect(server.commands.at(-1)?.body).toEqual({ text: 'written without a line' });
  expect(server.registers.at(-1)?.headers['have']).toBe('run1 hall=7 own=1');
});

it('keeps nothing for a seat that the server has turned out', async () => {
  const server = new FakeServer();
  const store = open(server);
  await store.start();
  await settled(5);
  dispatchEvent(new Event('pagehide'));
  expect(sessionStorage.length).toBe(1);
  server.pushRaw({ type: 'err', message: 'bad-token' });
  dispatchEvent(new Event('pagehide'));
  expect(sessionStorage.length).toBe(0);
});
