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
  server.view = () => ({ seq: 7, set: { session: { current: 'ideas' } } });
  server.own = () => ({ seq: 1, set: { 'ideas:note/1': { text: 'mine' } } });
  const before = open(server, drawer);
  await before.start();
  await settled(5);
  dispatchEvent(new Event('pagehide'));
  ends.splice(0).forEach((end) => end());

  server.reachable = false;
  const after = open(server, drawer);
  await after.start();
  await settled(5);
  expect(after.session?.current).toBe('ideas');
  expect(after.ofStep('ideas').listMine('note/')).toEqual([{ text: 'mine' }]);
  expect(after.status).toBe('away');
  void after.send('board/add-note', { text: 'written without a line' }, 'ideas');
  await settled(5);
  expect(after.outbox[0]?.state).toBe('waiting');

  server.reachable = true;
  await settled(900);
  expect(after.status).toBe('live');
  expect(server.commands.at(-1)?.body).toEqual({ text: 'written without a line' });
});

it('keeps nothing for a seat that the server has turned out', async () => {
  const server = new FakeServer();
  server.view = () => ({ seq: 1, set: { session: { current: null } } });
  const store = open(server);
  await store.start();
  await settled(5);
  dispatchEvent(new Event('pagehide'));
  expect(sessionStorage.length).toBe(1);
  server.pushRaw({ type: 'err', message: 'bad-token' });
  dispatchEvent(new Event('pagehide'));
  expect(sessionStorage.length).toBe(0);
});
