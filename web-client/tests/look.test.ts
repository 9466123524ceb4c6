import { afterEach, beforeEach, expect, it } from 'vitest';
import { Desk } from '../src/live/desk.svelte';
import { LiveStore } from '../src/live/store.svelte';
import { entry, FakeServer, memoryDrawer, settled } from './fake';

let server: FakeServer;
let store: LiveStore;
const step = (kind: string, from: string[] = []) => ({ kind, names: 'hidden', minutes: 5, from });

beforeEach(async () => {
  server = new FakeServer();
  server.layers['hall'] = {
    v: 1,
    set: {
      course: {
        status: 'open',
        current: 'ideas',
        steps: ['ideas', 'groups', 'vote'],
        reached: [],
        texts: '',
      },
      'step/ideas': step('board'),
      'step/groups': step('cluster', ['ideas']),
      'step/vote': step('dot-vote', ['groups']),
      'ideas:note/live': { text: 'live', order: 1 },
      'vote:now': { voters: 3 },
      room: { seats: 9, tables: {} },
    },
  };
  store = new LiveStore(entry, { drawer: memoryDrawer(), transport: server.transport });
  await store.start();
  await settled(5);
});
afterEach(() => store.stop());

it('a look reads a step with the words of all it draws from, and the session as it stands', async () => {
  const layers = {
    hall: {
      'vote:form': { items: ['c'] },
      'groups:item/c': { text: 'the park', order: 1, from: ['n'] },
    },
    'table/2': { 'ideas:item/n': { text: 'at table 2', order: 1, from: [] } },
    own: { 'vote:ballot': { left: 1 } },
  };
  server.answer = () => ({ ok: { layers } });
  const seen = (await store.look('vote'))!;
  const vote = seen.step('vote');
  expect(server.commands.map(({ step: asked }) => asked)).toEqual(['vote']);
  expect(vote.form()).toEqual({ items: ['c'] });
  expect(vote.mine('ballot')).toEqual({ left: 1 });
  expect(vote.item('c').text).toBe('the park');
  expect(seen.step('vote', '2').item('n').text).toBe('at table 2');
  expect(seen.room.seats).toBe(9);
  expect(seen.produced('vote')).toEqual([{ what: 'voters', count: 3 }]);
  // What the room sees meanwhile is not what was looked at.
  expect(seen.step('ideas').list('note/')).toEqual([]);
});

it('a look that is not answered is no empty step', async () => {
  server.answer = () => ({ code: 403, reason: 'not-your-role' });
  expect(await store.look('vote')).toBeNull();
});

it('the desk says what was refused, and takes it back once something went well', async () => {
  const desk = new Desk(store);
  server.answer = () => ({ code: 409, reason: 'vote-closed' });
  expect(await desk.act('dot-vote/close-vote', {}, store.step('vote'))).toBe(false);
  expect(desk.refused).toBe('vote-closed');
  server.answer = () => ({ ok: { seq: 1, at: 1 } });
  expect(await desk.send('board/merge', { into: 'a' }, store.step('ideas', '2'))).toBe(true);
  expect(desk.refused).toBeNull();
  expect(server.commands.at(-1)).toMatchObject({ step: 'ideas', table: '2', body: { into: 'a' } });
});

it('an answer that names a newer wording is an error, a course that has moved on is not', async () => {
  const desk = new Desk(store);
  server.answer = () => ({ code: 409, reason: 'stale' });
  await desk.act('course/next', { from: 'ideas' });
  expect(desk.refused).toBeNull();
  await desk.act('consensus/settle', {}, store.step('vote'));
  expect(desk.refused).toBe('stale');
});

it('a question of the desk is answered once; another one answers the first with no', async () => {
  const desk = new Desk(store);
  const question = { title: 'send', text: 'send', yes: 'send' } as const;
  const first = desk.ask(question);
  const second = desk.ask(question);
  expect(await first).toBe(false);
  desk.answer(true);
  expect(await second).toBe(true);
  expect(desk.question).toBeNull();
});
