import { describe, expect, it } from 'vitest';
import {
  draftOf,
  editOf,
  freeId,
  insert,
  move,
  offered,
  repeat,
  stepOf,
  takeOut,
  whole,
  type DraftStep,
} from '../../src/faces/staff/format/draft';
import type { Shown, ShownStep } from '../../src/faces/staff/format/shown';
import { everywhere, rewritten, wordsIn } from '../../src/faces/staff/format/texts';

const step = (id: string, kind: string, from: string[] = [], more: Partial<ShownStep> = {}): ShownStep => ({
  ...{ id, kind, title: { ja: id, en: `${id} in English` }, purpose: { ja: 'p' }, promise: { ja: 'p' } },
  ...{ names: 'hidden', among: 'hall', minutes: 10, known: true, texts: [] },
  draws: from.length > 0 ? [{ name: 'from', what: { ja: 'from' }, many: from.length > 1, from }] : [],
  ...more,
});
const shown: Shown = {
  ...{ name: 'naga', title: { ja: 'naga' }, purpose: { ja: 'p' } },
  steps: [
    step('back', 'review', [], { following: true }),
    step('ideas', 'board', [], { least: 5 }),
    step('clusters', 'cluster', ['ideas']),
    step('weight', 'dot-vote', ['clusters']),
    step('agree', 'consensus', ['clusters', 'weight']),
  ],
};
const other: Shown = {
  ...{ name: 'circle', title: { ja: 'circle' }, purpose: { ja: 'p' } },
  steps: [
    step('hello', 'check-in', [], { names: 'shown' }),
    step('needs', 'board'),
    step('links', 'cluster', ['needs']),
    step('asked', 'poll', ['hello']),
  ],
};
const steps = () => draftOf(shown, false).steps;
const ids = (all: unknown) => (all as DraftStep[]).map(({ id }) => id);

describe('a step that is moved, taken out or put in', () => {
  it('changes places with its neighbour, and not beyond an end', () => {
    expect(ids(move(steps(), 1, -1))).toEqual(['ideas', 'back', 'clusters', 'weight', 'agree']);
    expect(ids(move(steps(), 0, 1))).toEqual(['ideas', 'back', 'clusters', 'weight', 'agree']);
    expect(ids(move(steps(), 0, -1))).toEqual(ids(steps()));
    expect(ids(move(steps(), 4, 1))).toEqual(ids(steps()));
  });

  it('stays where something draws from it, and says what', () => {
    const held = { drawing: shown.steps[2]!.title, from: [shown.steps[1]!.title] };
    expect(move(steps(), 2, -1)).toEqual(held);
    expect(move(steps(), 1, 1)).toEqual(held);
    expect(takeOut(steps(), 1)).toEqual(held);
  });

  it('leaves a list that draws from others too', () => {
    const left = takeOut(steps(), 3) as DraftStep[];
    expect(ids(left)).toEqual(['back', 'ideas', 'clusters', 'agree']);
    expect(left.at(-1)!.draws[0]!.from).toEqual(['clusters']);
    // Now it is the only one left.
    expect(takeOut(left, 2)).toMatchObject({ from: [{ ja: 'clusters' }] });
  });

  it('is held once more under an id of its own, drawing from the same', () => {
    const again = repeat(steps(), 2);
    expect(ids(again)).toEqual(['back', 'ideas', 'clusters', 'clusters-2', 'weight', 'agree']);
    expect(again[3]).toMatchObject({
      of: { template: 'naga', step: 'clusters' },
      draws: [{ from: ['ideas'] }],
    });
    expect(new Set(again.map(({ key }) => key)).size).toBe(6);
    expect(freeId(again, 'clusters-2')).toBe('clusters-3');
  });

  it('of another format draws from the nearest step of the same kind and names', () => {
    const all = insert(steps(), 1, other, 'links') as DraftStep[];
    expect(ids(all)).toEqual(['back', 'ideas', 'links', 'clusters', 'weight', 'agree']);
    expect(all[2]).toMatchObject({ of: { template: 'circle', step: 'links' }, draws: [{ from: ['ideas'] }] });
    expect(ids(offered(all, all[2]!, all[2]!.draws[0]!))).toEqual(['ideas']);
  });

  it('is not put where it would have nothing to draw from, and says what is lacking', () => {
    expect(insert(steps(), 0, other, 'links')).toMatchObject({
      drawing: { ja: 'links' },
      from: [{ ja: 'needs' }],
    });
    expect(insert(steps(), 4, other, 'asked')).toMatchObject({ from: [{ ja: 'hello' }] });
  });

  it('is not drawn from where it is held at times and the other always', () => {
    const only = { ...other, steps: [step('needs', 'board', [], { following: true }), other.steps[2]!] };
    const all = draftOf(only, false).steps;
    expect(offered(all, all[1]!, all[1]!.draws[0]!)).toEqual([]);
  });
});

it('the minutes of the whole leave out what is held only where a meeting follows another', () => {
  expect(whole(steps())).toEqual({ minutes: 40, least: 35 });
  expect(whole([])).toEqual({ minutes: 0, least: 0 });
});

it('what is sent says no promise, no names and no setting but texts and what is drawn from', () => {
  const edit = editOf(draftOf(shown, true));
  expect(edit.title).toBeNull();
  expect(JSON.stringify(edit)).not.toMatch(/promise|names|among|kind/);
  expect(edit.steps[2]).toMatchObject({
    of: { template: 'naga', step: 'clusters' },
    draws: { from: ['ideas'] },
  });
  expect(stepOf(steps(), 'steps.2.settings.from')!.id).toBe('clusters');
  expect(stepOf(steps(), 'title')).toBeUndefined();
});

describe('a text in several languages', () => {
  const text = { ja: 'は', 'ja-easy': 'は。', en: 'Yes' };

  it('stands in all of them as it was changed', () => {
    const now = rewritten(text, text, 'いいえ', 'ja', false)!;
    expect(now).toEqual({ ja: 'いいえ' });
    expect((['ja', 'ja-easy', 'en'] as const).map((each) => wordsIn(now, each))).toEqual(
      Array(3).fill('いいえ'),
    );
    expect(everywhere(now)).toBe(true);
    expect(rewritten(text, text, 'No', 'en', false)).toEqual({ ja: 'No' });
  });

  it('comes back with its translations when it is written again as it was', () => {
    const now = rewritten(text, text, 'No', 'en', false);
    expect(rewritten(now, text, 'Yes', 'en', false)).toBe(text);
  });

  it('keeps the others where one is translated', () => {
    expect(rewritten({ ja: 'いいえ' }, null, 'No', 'en', true)).toEqual({ ja: 'いいえ', en: 'No' });
    expect(rewritten(text, text, 'はい', 'ja', true)).toEqual({ ...text, ja: 'はい' });
    expect(rewritten(text, text, '', 'en', true)).toEqual({ ja: 'は', 'ja-easy': 'は。' });
    expect(rewritten(text, text, ' ', 'ja', false)).toBeNull();
  });
});
