import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { t } from '../../src/i18n/words.svelte';
import type { Records, Role } from '../../src/live/protocol';
import Facilitator from '../../src/steps/review/Facilitator.svelte';
import Phone from '../../src/steps/review/Phone.svelte';
import Screen from '../../src/steps/review/Screen.svelte';
import '../../src/steps/review/Telling.svelte';
import { settled } from '../fake';
import { button, Stage, words, write } from '../stage';

const form = { title: 'the autumn meeting', heldOn: '2026-10-18', wordLimit: 300, figureLimit: 40 };
const records: Records = {
  form,
  now: { told: 1 },
  on: { entry: 'b' },
  'entry/a': { sort: 'commitment', text: 'to sweep', who: { seat: 'e1', name: 'Aoi' }, order: 1 },
  'entry/b': { sort: 'commitment', text: 'to count lamps', party: 'the club', by: '2026-11-01', order: 2 },
  'entry/c': { sort: 'question', text: 'who pays', to: 'roads', order: 3 },
  'entry/d': { sort: 'indicator', name: { ja: 'people known' }, goal: { ja: '40' }, order: 4 },
  'told/a': { state: 'stuck', word: 'it rained', who: { seat: 's1', name: 'Ben' } },
};

let stage: Stage;
beforeEach(() => {
  stage = new Stage('review');
});
afterEach(() => stage.close());

const rest = async () => {
  await settled(5);
  flushSync();
};
const choose = (label: string) => {
  const found = [...document.querySelectorAll('label')].find((each) => each.textContent!.includes(label));
  found!.querySelector('input')!.click();
  flushSync();
};
const sentTo = (type: string) => stage.sent.filter(([each]) => each === type).map(([, body]) => body);

it.each([
  ['phone', 'participant'],
  ['desk', 'facilitator'],
  ['wall', 'screen'],
] as [string, Role][])(
  'the %s shows all of it, whose it is, and what became of each',
  async (where, role) => {
    const step = await stage.open(role, records);
    if (where === 'desk') stage.conduct(Facilitator, step);
    else stage.show(where === 'phone' ? Phone : Screen, step);
    for (const each of [
      'to sweep',
      'to count lamps',
      'who pays',
      'people known',
      'Aoi',
      'the club',
      'it rained',
    ])
      expect(words()).toContain(each);
    expect(words()).toContain(t('review.state.stuck'));
    expect(words()).toContain(t('review.untold'));
    expect(words()).toContain(t('review.to', { to: 'roads' }));
    expect(words()).toContain(t('review.goal', { text: '40' }));
  },
);

it('the wall shows the one that the room is at once, above all others, and follows', async () => {
  const step = await stage.open('screen', records);
  stage.show(Screen, step);
  expect(document.querySelector('.here')!.textContent).toContain('to count lamps');
  expect(words().split('to count lamps')).toHaveLength(2);
  await stage.change('hall', { on: { entry: 'c' } });
  await vi.waitFor(() => expect(document.querySelector('.here')!.textContent).toContain('who pays'));
  expect(words().split('to count lamps')).toHaveLength(2);
});

it('somebody tells what became of one, with why if they like, while the room moves on', async () => {
  const step = await stage.open('participant', records);
  stage.show(Phone, step);
  button(t('review.tell')).click();
  await rest();
  await stage.change('hall', { on: { entry: 'c' } });
  choose(t('review.state.under-way'));
  write(document.querySelector('textarea')!, 'half of them');
  button(t('review.tell.send')).click();
  await rest();
  expect(sentTo('review/tell')).toEqual([
    { entry: 'b', state: 'under-way', word: 'half of them', before: { state: null, word: null } },
  ]);
});

it('an answer and a figure need words, and nothing is sent without', async () => {
  const step = await stage.open('participant', { ...records, on: { entry: 'd' } });
  stage.show(Phone, step);
  button(t('review.tell')).click();
  await rest();
  button(t('review.tell.send')).click();
  await rest();
  expect(sentTo('review/tell')).toEqual([]);
  expect(words()).toContain(t('reason.empty'));
  write(document.querySelector('input.input')!, '38');
  button(t('review.tell.send')).click();
  await rest();
  expect(sentTo('review/tell')).toEqual([
    { entry: 'd', state: 'measured', word: '38', before: { state: null, word: null } },
  ]);
});

it('what somebody else told is not offered to be changed, what one told oneself is', async () => {
  const step = await stage.open('participant', records);
  stage.show(Phone, step);
  expect(words()).not.toContain(t('edit'));
  await stage.change('own', { yours: { told: ['a'] } });
  await vi.waitFor(() => expect(words()).toContain(t('edit')));
  button(t('withdraw')).click();
  await rest();
  expect(sentTo('review/unsay')).toEqual([{ entry: 'a' }]);
});

it('the desk points at one, names where it was, and enters for others', async () => {
  const step = await stage.open('facilitator', records);
  const desk = stage.conduct(Facilitator, step);
  document.querySelector<HTMLButtonElement>(`[aria-label="${t('review.point')}: who pays"]`)!.click();
  await rest();
  expect(sentTo('review/point')).toEqual([{ entry: 'c', from: 'b' }]);
  await desk.open('tell', 'a');
  flushSync();
  expect(document.querySelector('dialog')!.textContent).toContain('to sweep');
  choose(t('review.state.done'));
  write(document.querySelector('dialog textarea')!, '');
  button(t('review.tell.send')).click();
  await rest();
  expect(sentTo('review/tell')).toEqual([
    { entry: 'a', state: 'done', word: null, before: { state: 'stuck', word: 'it rained' } },
  ]);
});

it('with no meeting before it says so, on every face', async () => {
  const none = { form: { wordLimit: 300, figureLimit: 40 }, now: { told: 0 } };
  const step = await stage.open('facilitator', none);
  stage.conduct(Facilitator, step);
  expect(words()).toContain(t('desk.review.none'));
  stage.show(Phone, step);
  expect(words()).toContain(t('review.none'));
});
