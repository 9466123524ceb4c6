import fc from 'fast-check';
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { Layer, Layers } from '../src/live/layers.svelte';
import { Reading } from '../src/live/reading.svelte';
import Listed from './Listed.svelte';

const MANY = 10_000;
type Note = { id: string; text: string; order: number };
const note = (order: number, text = `note ${order}`) => ({ text, order });
const notes = Object.fromEntries(Array.from({ length: MANY }, (_, i) => [`ideas:note/${i}`, note(i)]));

let ends: (() => void)[] = [];
afterEach(() => {
  ends.forEach((end) => end());
  ends = [];
});

/** Counts how often an effect runs. */
function runs(read: () => unknown): () => number {
  let count = 0;
  ends.push(
    $effect.root(() => {
      $effect(() => {
        read();
        count++;
      });
    }),
  );
  flushSync();
  return () => {
    flushSync();
    return count;
  };
}

function hall(): { layer: Layer; reading: Reading } {
  const layers = new Layers();
  layers.of('hall').replace({ v: 1, set: { ...notes, 'ideas:now': { notes: MANY } } });
  return { layer: layers.of('hall'), reading: new Reading(layers) };
}

describe('a session with ten thousand notes', () => {
  it('touches no list when a counter changes', () => {
    const { layer, reading } = hall();
    const step = reading.step('ideas');
    const list = runs(() => step.list('note/'));
    const now = runs(() => step.now());
    const before = step.list('note/');
    for (let b = 1; b <= 20; b++) layer.change({ b, set: { 'ideas:now': { notes: MANY + b } } });
    expect(now()).toBe(2);
    expect(list()).toBe(1);
    expect(step.list('note/')).toBe(before);
  });

  it('wakes one reader of ten thousand when one note changes', () => {
    const { layer, reading } = hall();
    const step = reading.step('ideas');
    const woken: string[] = [];
    ends.push(
      $effect.root(() => {
        for (let i = 0; i < MANY; i++)
          $effect(() => {
            woken.push(step.get<Note>(`note/${i}`)!.id);
          });
      }),
    );
    flushSync();
    woken.length = 0;
    layer.change({ b: 1, set: { 'ideas:note/4711': note(4711, 'changed') } });
    flushSync();
    expect(woken).toEqual(['4711']);
  });

  it('keeps every other record the same object', () => {
    const { layer, reading } = hall();
    const list = () => reading.step('ideas').list<Note>('note/');
    const before = list();
    layer.change({ b: 1, set: { 'ideas:note/7': note(7, 'changed') } });
    const after = list();
    expect(after.filter((each, i) => each !== before[i])).toEqual([{ id: '7', ...note(7, 'changed') }]);
    layer.replace({ v: 9, set: { ...notes, 'ideas:note/7': note(7, 'changed') } });
    expect(list().every((each, i) => each === after[i])).toBe(true);
  });

  it('redraws the note that changed, no other, and puts a page of them on the screen', () => {
    const { layer, reading } = hall();
    const drawn: string[] = [];
    const step = reading.step('ideas');
    const component = mount(Listed, {
      target: document.body,
      props: { list: () => step.list<Note>('note/'), drew: (id: string) => drawn.push(id) },
    });
    ends.push(() => void unmount(component));
    flushSync();
    expect(drawn).toHaveLength(60);
    drawn.length = 0;
    layer.change({ b: 1, set: { [`ideas:note/${MANY - 5}`]: note(MANY - 5, 'changed') } });
    flushSync();
    expect(drawn).toEqual([String(MANY - 5)]);
    layer.change({ b: 2, set: { 'ideas:now': { notes: 1 } } });
    layer.change({ b: 3, set: { 'ideas:note/1': note(1, 'far away') } });
    flushSync();
    expect(drawn).toHaveLength(1);
  });
});

describe('a list', () => {
  it('is followed by the effect that asked for it first', () => {
    const layers = new Layers();
    const step = new Reading(layers).step('ideas');
    const seen: number[] = [];
    const list = runs(() => seen.push(step.list('note/').length));
    layers.of('hall').replace({ v: 1, set: { 'ideas:note/a': note(1) } });
    expect(list()).toBe(2);
    expect(seen).toEqual([0, 1]);
  });

  it('is in order after any changes, as if it were sorted anew', () => {
    const change = fc.record({
      set: fc.dictionary(fc.constantFrom(...'abcdefgh'), fc.nat(4), { maxKeys: 4 }),
      gone: fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const layer = new Layer();
        layer.replace({ v: 0 });
        const truth = new Map<string, number>();
        changes.forEach(({ set, gone }, b) => {
          gone.forEach((id) => truth.delete(id));
          for (const [id, order] of Object.entries(set)) truth.set(id, order);
          const keyed = Object.entries(set).map(([id, order]) => [`s:n/${id}`, { order }]);
          layer.change({ b, set: Object.fromEntries(keyed), gone: gone.map((id) => `s:n/${id}`) });
          const sorted = [...truth].sort(([a, x], [c, y]) => x - y || (a < c ? -1 : 1)).map(([id]) => id);
          expect((layer.shelf('s', 'n/').list() as Note[]).map(({ id }) => id)).toEqual(sorted);
        });
      }),
    );
  });
});
