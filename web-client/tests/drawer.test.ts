import { afterEach, expect, it, vi } from 'vitest';
import { drawer, type Outgoing } from '../src/live/outbox';

const said = (id: string, owner: string, at: number): Outgoing => ({
  ...{ id, owner, at, type: 'board/add-note', step: 'ideas', table: null, body: { text: id } },
  ...{ state: 'sending', reason: null },
});
const ids = (all: Outgoing[]) => all.map(({ id }) => id);

afterEach(() => void vi.unstubAllGlobals());

it('what was put into the drawer is there for whoever opens it next, oldest first, and for its owner alone', async () => {
  const before = drawer();
  for (const each of [said('b', 's/me', 2), said('a', 's/me', 1), said('c', 's/you', 3)])
    await before.put(each);
  const after = drawer();
  expect(ids(await after.all('s/me'))).toEqual(['a', 'b']);
  expect((await after.all('s/you'))[0]).toEqual(said('c', 's/you', 3));
  await after.put({ ...said('a', 's/me', 1), state: 'refused', reason: 'wrong-step' });
  await after.remove('b');
  expect(await drawer().all('s/me')).toEqual([
    { ...said('a', 's/me', 1), state: 'refused', reason: 'wrong-step' },
  ]);
});

it.each([
  ['is not there', undefined],
  [
    'is forbidden',
    {
      open() {
        throw new DOMException('denied', 'SecurityError');
      },
    },
  ],
])('where the disk %s the drawer keeps things as long as the page is open', async (_, indexedDB) => {
  vi.stubGlobal('indexedDB', indexedDB);
  const only = drawer();
  await only.put(said('a', 's/memory', 1));
  await only.put(said('b', 's/memory', 2));
  await only.remove('a');
  expect(ids(await only.all('s/memory'))).toEqual(['b']);
});
