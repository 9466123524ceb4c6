import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { t } from '../src/i18n/words.svelte';
import type { Action } from '../src/live/desk.svelte';
import { apart } from '../src/parts/apart';
import Facilitator from '../src/steps/commitments/Facilitator.svelte';
import Phone from '../src/steps/commitments/Phone.svelte';
import { primary } from '../src/steps/commitments/primary';
import Screen from '../src/steps/commitments/Screen.svelte';
import { entry, settled } from './fake';
import { button, Stage, words, write } from './stage';

const form = { from: ['agreement'], whatLimit: 140 };
const agreed = {
  'step/here': { kind: 'commitments', names: 'shown', minutes: 5, from: ['agreement'] },
  'step/agreement': { kind: 'consensus', names: 'shown', minutes: 5, from: [] },
  course: {
    ...{ status: 'open', current: 'here', reached: [], texts: 'h' },
    steps: ['agreement', 'here'],
  },
  'agreement:item/p1': { text: 'benches in the shade', order: 1, from: [] },
};
const records = {
  form,
  now: { commitments: 4, questions: 2 },
  'commitment/a': { what: 'paint them', who: { seat: 's2' }, order: 1 },
  'commitment/b': { what: 'measure', who: { seat: 's3', name: 'Aoi' }, party: 'the shops', order: 2 },
  'commitment/c': { what: 'lend tools', party: 'the club', order: 3, proposal: 'p1' },
  'commitment/d': { what: 'come along', who: { seat: entry.seat }, order: 4 },
  'question/q': { text: 'who pays', to: 'next', order: 1 },
  'question/r': { text: 'may we dig', to: 'roads', order: 2 },
};
const mine = { mine: { commitments: ['d'], questions: ['q'] } };

let stage: Stage;
beforeEach(() => {
  stage = new Stage('commitments');
});
afterEach(() => stage.close());

it.each([
  ['phone', 'participant'],
  ['desk', 'facilitator'],
  ['wall', 'screen'],
] as const)('on the %s nobody who promised is said to be missing', async (where, role) => {
  const step = await stage.open(role, records, {}, agreed);
  if (where === 'desk') stage.conduct(Facilitator, step);
  else stage.show(where === 'phone' ? Phone : Screen, step);
  for (const each of ['paint them', 'the club', 'who pays', 'may we dig']) expect(words()).toContain(each);
  // On the wall each name keeps the direction of its own script.
  const alone = [...document.querySelectorAll('bdi')].map((each) => each.textContent);
  if (where === 'wall') expect(alone).toEqual(expect.arrayContaining(['Aoi', 'the shops', 'the club']));
  else expect(words()).toContain(`${apart('Aoi')} / ${apart('the shops')}`);
  // An element that finds its direction by its first letters would turn two names round.
  expect(alone.filter((each) => each.includes(' / '))).toEqual([]);
  expect(words().split(t('commitments.nameless'))).toHaveLength(3);
});

it("the phone shows what is one's own and takes it back", async () => {
  const step = await stage.open('participant', records, mine, agreed);
  stage.show(Phone, step);
  const own = document.querySelector('[data-mine]')!;
  expect(own.textContent).toContain('come along');
  expect(own.textContent).toContain(t('commitments.me'));
  expect(document.querySelectorAll('[data-mine]')).toHaveLength(1);
  expect(words()).toContain('benches in the shade');
  for (const each of document.querySelectorAll('button'))
    if (each.textContent!.includes(t('withdraw'))) each.click();
  await vi.waitFor(() =>
    expect(stage.sent).toEqual([
      ['commitments/withdraw', { commitment: 'd' }],
      ['commitments/withdraw-question', { question: 'q' }],
    ]),
  );
});

it('who promises for a group sends no seat with it, who promises for themselves does', async () => {
  const step = await stage.open('participant', { form }, {}, agreed);
  stage.show(Phone, step);
  const promise = async (what: string, party: string) => {
    write(document.querySelector('textarea')!, what);
    write(document.querySelector('input[autocomplete=organization]')!, party);
    button(t('commitments.send')).click();
    await settled(5);
    flushSync();
  };
  await promise('lend tools', ' the club ');
  await promise('come along', '');
  expect(stage.sent).toEqual([
    ['commitments/promise', { what: 'lend tools', party: 'the club', by: null, seat: null, proposal: null }],
    ['commitments/promise', { what: 'come along', party: null, by: null, seat: entry.seat, proposal: null }],
  ]);
});

it('the desk withdraws after one question, and adds for somebody who sits there', async () => {
  const step = await stage.open('facilitator', records, {}, agreed);
  const desk = stage.conduct(Facilitator, step);
  button(`${t('withdraw')}: lend tools`).click();
  await settled();
  expect(stage.sent).toEqual([]);
  desk.answer(true);
  await settled();
  button(t('desk.commitments.new')).click();
  flushSync();
  const sheet = document.querySelector('dialog')!;
  expect(
    [...sheet.querySelectorAll('option, fieldset label')].map((each) => each.textContent!.trim()),
  ).toContain('benches in the shade');
  write(sheet.querySelector('input')!, 'the parks office');
  write(sheet.querySelector('textarea')!, 'send a plan');
  [...sheet.querySelectorAll('button')]
    .find((each) => each.textContent!.includes(t('desk.commitments.add')))!
    .click();
  await vi.waitFor(() => expect(stage.sent).toHaveLength(2));
  expect(stage.sent).toEqual([
    ['commitments/withdraw', { commitment: 'c' }],
    [
      'commitments/promise',
      { what: 'send a plan', party: 'the parks office', by: null, seat: null, proposal: null },
    ],
  ]);
  await settled(5);
  flushSync();
  expect(document.querySelector('dialog')).toBeNull();
});

it('the large button asks who sees to what was agreed, and the sheet names it already', async () => {
  const step = await stage.open('facilitator', { form }, {}, agreed);
  const desk = stage.conduct(Facilitator, step);
  await (primary(step, desk) as Action).run();
  flushSync();
  const sheet = document.querySelector('dialog')!;
  write(sheet.querySelectorAll('input')[0]!, 'the club');
  write(sheet.querySelector('textarea')!, 'lend tools');
  [...sheet.querySelectorAll('button')]
    .find((each) => each.textContent!.includes(t('desk.commitments.add')))!
    .click();
  await vi.waitFor(() => expect(stage.sent).toHaveLength(1));
  expect(stage.sent[0]).toEqual([
    'commitments/promise',
    { what: 'lend tools', party: 'the club', by: null, seat: null, proposal: 'p1' },
  ]);
  await vi.waitFor(() => expect(document.querySelector('dialog')).toBeNull());
});
