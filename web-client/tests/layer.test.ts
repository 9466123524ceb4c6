import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Layer } from '../src/live/layers.svelte';
import type { Patch } from '../src/live/protocol';

type Records = Record<string, number>;
const key = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const step = fc.record({
  set: fc.dictionary(key, fc.nat(9), { maxKeys: 3 }),
  gone: fc.uniqueArray(key, { maxLength: 2 }),
});

/** Builds a history of views and the changes between them. */
function history(steps: { set: Records; gone: string[] }[]): { views: Records[]; changes: Patch[] } {
  const views: Records[] = [{}];
  const changes: Patch[] = [];
  for (const each of steps) {
    const before = views.at(-1)!;
    const gone = each.gone.filter((k) => k in before && !(k in each.set));
    const after = { ...before, ...each.set };
    for (const k of gone) delete after[k];
    changes.push({ b: views.length, set: each.set, gone });
    views.push(after);
  }
  return { views, changes };
}

const shown = (view: Layer) => view.records;
const started = (v: number, set: Records) => {
  const layer = new Layer();
  layer.replace({ v, set });
  return layer;
};

describe('a kept layer', () => {
  it('is the fresh view after its patches, in order', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.nat(11), (steps, from) => {
        const { views, changes } = history(steps);
        const start = Math.min(from, changes.length);
        const view = started(start + 1, views[start]!);
        for (const change of changes.slice(start)) expect(view.change(change)).toBe('applied');
        expect(shown(view)).toEqual(views.at(-1));
      }),
    );
  });

  it('is right at its own version whatever is lost, repeated or out of order, once gaps are answered', () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 12 }),
        fc.array(fc.nat(11), { maxLength: 40 }),
        (steps, deliveries) => {
          const { views, changes } = history(steps);
          const view = started(1, views[0]!);
          for (const at of deliveries) {
            const change = changes[at % changes.length]!;
            const before = view.version!;
            const outcome = view.change(change);
            if (outcome === 'gap') view.replace({ v: views.length, set: views.at(-1)! });
            else if (outcome === 'dropped') expect(view.version).toBe(before);
            expect(shown(view)).toEqual(views[view.version! - 1]);
          }
        },
      ),
    );
  });

  it('calls a patch that jumps ahead a gap and leaves what is shown alone', () => {
    const view = started(3, { a: 1 });
    expect(view.change({ b: 4, set: { a: 2 } })).toBe('gap');
    expect(view.change({ b: 2, set: { a: 2 } })).toBe('dropped');
    expect(shown(view)).toEqual({ a: 1 });
  });

  it('takes a patch that leaves out what is empty', () => {
    const view = started(1, { a: 1 });
    expect(view.change({ b: 1, set: { b: 2 } })).toBe('applied');
    expect(view.change({ b: 2, gone: ['a'] })).toBe('applied');
    expect(shown(view)).toEqual({ b: 2 });
  });

  it('takes no patch before the first view', () => {
    expect(new Layer().change({ b: 0 })).toBe('gap');
  });

  it('forgets records that a new whole view does not have', () => {
    const view = started(9, { a: 1, b: 2 });
    view.replace({ v: 2, set: { b: 3 } });
    expect(shown(view)).toEqual({ b: 3 });
  });
});
