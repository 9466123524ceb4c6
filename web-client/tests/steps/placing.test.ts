import { flushSync } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import { t } from '../../src/i18n/words.svelte';
import Phone from '../../src/steps/dot-vote/Phone.svelte';
import { settled } from '../fake';
import { Stage, words } from '../stage';

let stage: Stage;
afterEach(() => stage.close());

const form = { from: 'before', dots: 3, max: 2, least: 3, items: ['a', 'b'] };
const wide = {
  'before:item/a': { text: 'a park', order: 1, from: [] },
  'before:item/b': { text: 'a bridge', order: 2, from: [] },
  'step/before': { kind: 'board', names: 'hidden', minutes: 1, from: [] },
  'step/here': { kind: 'dot-vote', names: 'hidden', minutes: 5, from: ['before'] },
};
async function open(): Promise<void> {
  stage = new Stage('dot-vote');
  const own = { ballot: { dots: {}, left: 3 } };
  stage.show(Phone, await stage.open('participant', { form, now: { voters: 0 } }, own, wide));
}
const ballot = (dots: Record<string, number>) => {
  const left = 3 - Object.values(dots).reduce((sum, each) => sum + each, 0);
  return stage.change('own', { ballot: { dots, left } });
};
const press = (key: 'dot-vote.place' | 'dot-vote.take', nth: number) => {
  const all = [...document.querySelectorAll('button')].filter((b) => b.getAttribute('aria-label') === t(key));
  all[nth]!.click();
  flushSync();
};
const shown = () => [...document.querySelectorAll('.count')].map((each) => Number(each.textContent));
const left = (count: number) => expect(words()).toContain(t('dot-vote.left', { count }));

it('a dot that is on the ballot before its answer has come counts once, and the next ones can be placed', async () => {
  await open();
  stage.server.answer = () => 'nothing';
  const seen: number[][] = [];
  for (const [item, dots] of [
    [0, { a: 1 }],
    [0, { a: 2 }],
    [1, { a: 2, b: 1 }],
  ] as const) {
    press('dot-vote.place', item);
    seen.push(shown());
    await ballot(dots);
    seen.push(shown());
  }
  expect(seen.map(String)).toEqual(['1,0', '1,0', '2,0', '2,0', '2,1', '2,1']);
  left(0);
  expect(words()).not.toContain(t('reason.no-dots-left'));
  expect(stage.sent).toHaveLength(3);
});

it('a dot whose answer has come before the ballot counts once, too, and does not go away meanwhile', async () => {
  await open();
  press('dot-vote.place', 0);
  await settled(3);
  flushSync();
  expect(shown()).toEqual([1, 0]);
  left(2);
  await ballot({ a: 1 });
  expect(shown()).toEqual([1, 0]);
  press('dot-vote.take', 0);
  await settled(3);
  expect(shown()).toEqual([0, 0]);
  await ballot({});
  left(3);
});

it('a dot that is refused is not there', async () => {
  await open();
  stage.server.answer = () => ({ code: 409, reason: 'vote-closed' });
  press('dot-vote.place', 0);
  await settled(3);
  flushSync();
  expect(shown()).toEqual([0, 0]);
  left(3);
});
