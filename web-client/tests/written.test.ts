import { beforeEach, expect, it } from 'vitest';
import { written, type Thing } from '../src/faces/record/record';
import { LiveStore } from '../src/live/store.svelte';
import { writtenHere } from '../src/live/written';
import { entry, FakeServer, memoryDrawer, settled } from './fake';

beforeEach(() => localStorage.clear());
const thing = (id: string): Thing => ({
  id,
  sort: 'note',
  state: 'shown',
  text: id,
  from: [],
  tags: [],
  numbers: {},
});

it('the phone still knows what it wrote after the server has forgotten whose it was', async () => {
  const server = new FakeServer();
  server.layers['own'] = {
    v: 1,
    set: {
      'hello:mine': { id: 'v1', word: 'x' },
      'ideas:mine': { notes: ['n1'] },
      'vote:ballot': { dots: { c1: 2 } },
    },
  };
  const store = new LiveStore(entry, { drawer: memoryDrawer(), transport: server.transport });
  await store.start();
  await settled(5);
  server.push('own', { b: 1, set: { 'ideas:mine': { notes: ['n1', 'n2'] } } });
  server.push('own', { b: 2, gone: ['ideas:mine', 'hello:mine'] });
  store.stop();
  expect(writtenHere('s1').sort()).toEqual(['hello:v1', 'ideas:n1', 'ideas:n2']);
  const record = ['ideas:n1', 'ideas:n3', 'vote:c1'].map(thing);
  expect(written(record, writtenHere('s1')).map(({ id }) => id)).toEqual(['ideas:n1']);
  expect(writtenHere('s2')).toEqual([]);
});
