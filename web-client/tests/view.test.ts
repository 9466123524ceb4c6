import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeptView, type Change } from '../src/live/view';

type Records = Record<string, number>;
const key = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const step = fc.record({
  set: fc.dictionary(key, fc.nat(9), { maxKeys: 3 }),
  gone: fc.uniqueArray(key, { maxLength: 2 }),
});

/** Builds a history of views and the changes between them. */
function history(steps: { set: Records; gone: string[] }[]): { views: Records[]; changes: Change[] } {
  const views: Records[] = [{}];
  const changes: Change[] = [];
  for (const each of steps) {
    const before = views.at(-1)!;
    const gone = each.gone.filter((k) => k in before && !(k in each.set));
    const after = { ...before, ...each.set };
    for (const k of gone) delete after[k];
    changes.push({ base: views.length, seq: views.length + 1, set: each.set, gone });
    views.push(after);
  }
  return { views, changes };
}

const shown = (view: KeptView) => Object.fromEntries(view.records as unknown as Map<string, number>);

describe('a kept view', () => {
  it('is the fresh view after its patches, in order', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.nat(11), (steps, from) => {
        const { views, changes } = history(steps);
        const start = Math.min(from, changes.length);
        const view = new KeptView(new Map());
        view.replace(start + 1, views[start]!);
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
          const view = new KeptView(new Map());
          view.replace(1, views[0]!);
          for (const at of deliveries) {
            const change = changes[at % changes.length]!;
            const before = view.seq!;
            const outcome = view.change(change);
            if (outcome === 'gap') view.replace(views.length, views.at(-1)!);
            else if (outcome === 'dropped') expect(view.seq).toBe(before);
            expect(shown(view)).toEqual(views[view.seq! - 1]);
          }
        },
      ),
    );
  });

  it('calls a patch that jumps ahead a gap and leaves what is shown alone', () => {
    const view = new KeptView(new Map());
    view.replace(3, { a: 1 });
    expect(view.change({ base: 4, seq: 5, set: { a: 2 }, gone: [] })).toBe('gap');
    expect(view.change({ base: 1, seq: 3, set: { a: 2 }, gone: [] })).toBe('dropped');
    expect(shown(view)).toEqual({ a: 1 });
  });

  it('takes a patch that leaves out what is empty', () => {
    const view = new KeptView(new Map());
    view.replace(1, { a: 1 });
    expect(view.change({ base: 1, seq: 2, set: { b: 2 } })).toBe('applied');
    expect(view.change({ base: 2, seq: 3, gone: ['a'] })).toBe('applied');
    expect(shown(view)).toEqual({ b: 2 });
  });

  it('takes no patch before the first view', () => {
    expect(new KeptView(new Map()).change({ base: 0, seq: 1, set: {}, gone: [] })).toBe('gap');
  });

  it('forgets records that a new whole view does not have', () => {
    const view = new KeptView(new Map());
    view.replace(9, { a: 1, b: 2 });
    view.replace(2, { b: 3 });
    expect(shown(view)).toEqual({ b: 3 });
  });
});
