import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { loadWords, speak } from '../src/i18n/words.svelte';
import { AGAIN, ELSEWHERE, isLate, KEPT, LOOK, NEVER } from '../src/faces/phone/late';
import { drawer, type Outgoing } from '../src/live/outbox';
import { LiveStore } from '../src/live/store.svelte';
import Late from './Late.svelte';
import { entry, FakeServer, memoryDrawer } from './fake';
import { button, words, write } from './stage';

const written = (): Outgoing => ({
  ...{ id: 'w1', owner: 's1/seat1', at: 1, type: 'board/add-note', step: 'ideas', table: null },
  ...{ body: { text: 'a shady tree' }, state: 'waiting', reason: null },
});
const agenda = (current: string, status = 'open') => ({
  session: { title: 't', area: '', template: 't', heldOn: '2026-11-22', tables: 0, sample: true },
  course: { status, current, steps: ['ideas', 'vote'], reached: ['ideas', 'vote'], texts: 'x' },
  'step/ideas': { kind: 'board', names: 'hidden', minutes: 5 },
  'step/vote': { kind: 'dot-vote', names: 'hidden', minutes: 5 },
});

let shown: object;
let store: LiveStore;
let server: FakeServer;
let disk: ReturnType<typeof memoryDrawer>;

beforeAll(async () => {
  await loadWords(['common', 'phone', 'reasons']);
  await speak('ja');
});
beforeEach(async () => {
  server = new FakeServer();
  disk = memoryDrawer();
  server.layers = { hall: { v: 1, set: agenda('vote') }, own: { v: 1 } };
  server.answer = ({ type, id }) =>
    type === 'late-words/bring' ? { ok: { seq: 1, at: 1, id } } : { code: 409, reason: 'wrong-step' };
});
afterEach(async () => {
  store.stop();
  await unmount(shown);
});

/** The phone wrote while it was away, and comes back into another step. */
async function comeBack(what = written()): Promise<void> {
  await disk.put(what);
  store = new LiveStore(entry, { drawer: disk, transport: server.transport });
  await store.start();
  await vi.waitFor(() => expect(store.outbox[0]?.state).toBe('refused'));
  shown = mount(Late, { target: document.body, props: { store } });
  flushSync();
}

it('words for a step that has passed are not offered to be sent there again', async () => {
  await comeBack();
  await vi.waitFor(() => expect(words()).toContain('このステップは終わりました'));
  expect(words()).toContain('a shady tree');
  const labels = [...document.querySelectorAll('button')].map((each) => each.textContent!.trim());
  expect(labels).toEqual(['持ち越しとして送る', '進行役だけに伝える', '自分だけに残す', '捨てる']);
});

it.each([
  ['持ち越しとして送る', 'question'],
  ['進行役だけに伝える', 'note'],
])('「%s」 sends them as that, once, and they leave the phone', async (label, to) => {
  await comeBack();
  await vi.waitFor(() => expect(words()).toContain(label));
  button(label).click();
  button(label)?.click();
  await vi.waitFor(() => expect(disk.kept.size).toBe(0));
  const brought = server.commands.filter(({ type }) => type === 'late-words/bring');
  expect(brought).toHaveLength(1);
  expect(brought[0]).toMatchObject({ body: { step: 'ideas', text: 'a shady tree', to } });
  expect(brought[0]!.step).toBeUndefined();
  expect(JSON.stringify(brought[0]!.body)).not.toContain('seat1');
});

it('kept for oneself they stay on the phone, and go nowhere, after a reload too', async () => {
  await comeBack();
  await vi.waitFor(() => expect(words()).toContain('自分だけに残す'));
  const before = server.commands.length;
  button('自分だけに残す').click();
  await vi.waitFor(() => expect(words()).toContain('自分だけに残した言葉'));
  expect(words()).not.toContain('このステップは終わりました');
  expect(words()).toContain('a shady tree');
  const kept = await drawer().all('s1/seat1');
  store.stop();
  const again = new LiveStore(entry, {
    drawer: { ...disk, all: async () => (kept.length > 0 ? kept : [...disk.kept.values()]) },
    transport: server.transport,
  });
  await again.start();
  await vi.waitFor(() => expect(again.status).toBe('live'));
  expect(again.outbox.map(({ state, reason }) => [state, reason])).toEqual([['refused', KEPT]]);
  expect(server.commands.length).toBe(before);
  again.stop();
});

it('what can still be sent is offered to be sent: the room is in that step, and other words or a better moment help', () => {
  const late = { ...written(), state: 'refused', reason: 'wrong-step' } as Outgoing;
  expect(isLate(late, 'vote')).toBe(true);
  expect(isLate(late, 'ideas')).toBe(false);
  expect(isLate({ ...late, reason: 'too-long' }, 'ideas')).toBe(false);
  expect(isLate({ ...late, reason: 'too-long' }, 'vote')).toBe(true);
  expect(isLate({ ...late, reason: 'session-closed' }, undefined)).toBe(true);
  for (const reason of ['vote-closed', 'not-asking', 'stale', 'withdrawn'])
    expect(isLate({ ...late, reason }, 'ideas'), reason).toBe(true);
});

it('of every reason that the server can give it is decided, once, whether sending again can succeed', () => {
  const page = readFileSync(join(import.meta.dirname, '../../server/docs/PROTOCOL.md'), 'utf8');
  const part = page.slice(page.indexOf('\n## 6. Reasons\n'), page.indexOf('\n## 7. '));
  const listed = [...part.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, reason]) => reason!);
  expect(listed.length).toBeGreaterThan(80);
  expect([...AGAIN, ...NEVER, ...ELSEWHERE].sort()).toEqual(listed.sort());
});

const answer = (): Outgoing => ({
  ...{ id: 'w2', owner: 's1/seat1', at: 1, type: 'consensus/answer', step: 'ideas', table: null },
  ...{ body: { proposal: 'p1', level: 'against', reason: 'too steep', version: 1 }, state: 'waiting' },
  reason: null,
});
const offered = () => [...document.querySelectorAll('button')].map((each) => each.textContent!.trim());
const refusing = (reason: string) => {
  server.answer = ({ type, id }) =>
    type === 'late-words/bring' ? { ok: { seq: 1, at: 1, id } } : { code: 409, reason };
};

it('the reason for an answer that came after the asking is not offered to be sent again, and waits for the step to end', async () => {
  refusing('not-asking');
  server.layers['hall'] = { v: 1, set: agenda('ideas') };
  await comeBack(answer());
  // The words of the kind come when they are wanted, after those of the phone.
  await vi.waitFor(() => {
    expect(words()).toContain('次のステップに進むと、持ち越しとして送るか');
    expect(words()).toContain('今は答えを受け付けていません');
  });
  expect(offered()).toEqual(['今の内容を見る', '自分だけに残す', '捨てる']);
  const { course } = agenda('vote');
  server.push('hall', { b: 1, set: { course } });
  await vi.waitFor(() =>
    expect(offered()).toEqual(['持ち越しとして送る', '進行役だけに伝える', '自分だけに残す', '捨てる']),
  );
});

it('the reason for an answer says what is given up when it is sent by itself, and its answer does not go with it', async () => {
  refusing('not-asking');
  await comeBack(answer());
  await vi.waitFor(() => expect(words()).toContain('答えなしで、言葉だけが読まれます'));
  button('進行役だけに伝える').click();
  await vi.waitFor(() => expect(disk.kept.size).toBe(0));
  const brought = server.commands.filter(({ type }) => type === 'late-words/bring');
  expect(brought.map(({ body }) => body)).toEqual([{ step: 'ideas', text: 'too steep', to: 'note' }]);
});

it('a dot that came after the vote is not offered to be placed again', async () => {
  refusing('vote-closed');
  server.layers['hall'] = { v: 1, set: agenda('vote') };
  await comeBack({ ...answer(), type: 'dot-vote/place-dot', step: 'vote', body: { item: 'c1' } });
  await vi.waitFor(() => expect(offered()).toEqual(['今の内容を見る', '捨てる']));
  expect(words()).toContain('投票は締め切りました');
});

it('words that are too long for the step that has passed can be shortened and brought', async () => {
  refusing('too-long');
  await comeBack();
  await vi.waitFor(() => expect(words()).toContain('持ち越しとして送る'));
  write(document.querySelector('textarea')!, 'a tree');
  button('持ち越しとして送る').click();
  await vi.waitFor(() => expect(disk.kept.size).toBe(0));
  expect(server.commands.at(-1)).toMatchObject({ body: { step: 'ideas', text: 'a tree', to: 'question' } });
});

it.each([...AGAIN, ...NEVER])(
  'while the step is on, what was refused as %s is offered what can be done, and nothing that cannot',
  async (reason) => {
    refusing(reason);
    server.layers['hall'] = { v: 1, set: agenda('ideas') };
    // What passes by itself is sent again by itself.
    await comeBack();
    const can = AGAIN.has(reason)
      ? ['もう一度送る', '捨てる']
      : [...(LOOK.has(reason) ? ['今の内容を見る'] : []), '自分だけに残す', '捨てる'];
    await vi.waitFor(() => expect(offered()).toEqual(can));
    expect(document.querySelectorAll('.why')).toHaveLength(1);
    expect(document.querySelector('.why')!.textContent!.trim()).not.toBe('');
    expect(document.querySelector('textarea') !== null).toBe(
      AGAIN.has(reason) || reason === 'too-long' || reason === 'too-large',
    );
  },
);

it('what is looked for in the step is among what is never taken as it is', () => {
  expect([...LOOK].filter((reason) => !NEVER.has(reason))).toEqual([]);
});

it('「今の内容を見る」 leads to the title of the step', async () => {
  const title = document.createElement('h1');
  Object.assign(title, { id: 'step-title', tabIndex: -1 });
  document.body.append(title);
  refusing('stale');
  server.layers['hall'] = { v: 1, set: agenda('ideas') };
  await comeBack();
  await vi.waitFor(() => expect(words()).toContain('今の内容を見る'));
  button('今の内容を見る').click();
  expect(document.activeElement).toBe(title);
  title.remove();
});

it('what has the same cause is explained once, above all that it befell, and each has its own ways', async () => {
  const three = ['w1', 'w2', 'w3'].map((id) => ({ ...written(), id, body: { text: `tree ${id}` } }));
  server.answer = ({ id }) => ({ code: 409, reason: id === 'w3' ? 'too-long' : 'wrong-step' });
  for (const each of three.slice(1)) await disk.put(each);
  await comeBack(three[0]);
  await vi.waitFor(() => expect(document.querySelectorAll('.card')).toHaveLength(3));
  const groups = () =>
    [...document.querySelectorAll('[role=group]')].map((each) => each.querySelectorAll('.card').length);
  await vi.waitFor(() => expect(groups()).toEqual([2, 1]));
  expect(words().split('このステップは終わりました')).toHaveLength(2);
  expect(offered().filter((label) => label === '持ち越しとして送る')).toHaveLength(3);
});
