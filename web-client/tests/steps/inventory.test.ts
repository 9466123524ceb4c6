import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { t } from '../../src/i18n/words.svelte';
import type { Records, Role } from '../../src/live/protocol';
import '../../src/steps/inventory/Add.svelte';
import '../../src/steps/inventory/Decide.svelte';
import Facilitator from '../../src/steps/inventory/Facilitator.svelte';
import '../../src/steps/inventory/Gather.svelte';
import '../../src/steps/inventory/Hands.svelte';
import Phone from '../../src/steps/inventory/Phone.svelte';
import '../../src/steps/inventory/Results.svelte';
import Screen from '../../src/steps/inventory/Screen.svelte';
import '../../src/parts/Why.svelte';
import { settled } from '../fake';
import { button, Stage, words, write } from '../stage';

const decisions = [
  { id: 'keep', text: { ja: 'keep it' } },
  { id: 'stop', text: { ja: 'stop it' } },
  { id: 'undecided', text: { ja: 'not today' } },
];
const form = {
  ...{ fields: [{ ja: 'people' }, { ja: 'hours' }], decisions, least: 3 },
  ...{ nameLimit: 40, sentenceLimit: 140, reasonLimit: 300 },
};
const listed: Records = {
  form,
  now: { activities: 2, respondents: 7 },
  'activity/here-fair': { text: { ja: 'the fair' }, place: 1, order: 0 },
  'activity/b': { words: 'night patrol', order: 1 },
  'facts/here-fair': { facts: [{ field: 0, text: { ja: '30 of us' } }] },
};
const closed: Records = {
  ...listed,
  now: { activities: 2, respondents: 7, closed: true },
  'result/here-fair': {
    ...{ counts: { keep: 3, stop: 3 }, most: ['keep', 'stop'] },
    reasons: [{ decision: 'keep', text: 'children wait for it' }, { text: 'too hot' }],
  },
  'result/b': { counts: { keep: 0, stop: 0 }, withheld: true, most: [] },
  'verdict/here-fair': { decision: 'keep', sentence: 'without the stalls' },
};
const gathered: Records = { ...listed, form: { ...form, decisions: undefined, least: undefined } };

let stage: Stage;
beforeEach(() => {
  stage = new Stage('inventory', 'hidden');
});
afterEach(() => stage.close());

const rest = async () => {
  await settled(10);
  flushSync();
};
const sentTo = (type: string) => stage.sent.filter(([each]) => each === type).map(([, body]) => body);
const face = async (where: string, role: Role, hall: Records, own: Records = {}) => {
  const step = await stage.open(role, hall, own);
  if (where === 'desk') stage.conduct(Facilitator, step);
  else stage.show(where === 'phone' ? Phone : Screen, step);
  await rest();
};

it.each([
  ['phone', 'participant'],
  ['desk', 'facilitator'],
  ['wall', 'screen'],
] as [string, Role][])(
  'the %s shows what came of each, a tie as a tie, and the verdict',
  async (where, role) => {
    await face(where, role, closed);
    for (const each of ['the fair', 'night patrol', '30 of us', 'keep it', 'without the stalls'])
      expect(words()).toContain(each);
    expect(words()).toContain(t('inventory.tied', { all: 'keep it / stop it' }));
    expect(words()).toContain(t('inventory.withheld'));
  },
);

it.each([
  ['phone', 'participant'],
  ['wall', 'screen'],
] as [string, Role][])('the %s says that nobody answered, and shows no empty bar', async (where, role) => {
  const nobody = { counts: { keep: 0, stop: 0 }, most: [] };
  await face(where, role, { ...closed, 'result/here-fair': nobody });
  expect(words()).toContain(t('inventory.nobody'));
  expect(document.querySelector('.bar')).toBeNull();
  expect(words()).not.toContain(t('inventory.count', { text: 'keep it', count: 0 }));
});

it('the phone shows reasons, and whose decision they go with only where the server says so', async () => {
  await face('phone', 'participant', closed);
  const notes = [...document.querySelectorAll('.note')].map((each) => each.textContent!.trim());
  expect(notes[0]).toMatch(/keep it\s+children wait for it/);
  expect(notes[1]).toBe('too hot');
});

it('the phone asks one activity after the other, and says what was answered', async () => {
  await face('phone', 'participant', listed);
  expect(document.querySelector('article h2')!.textContent).toContain('the fair');
  expect(words()).not.toContain('not today');
  button('stop it').click();
  await rest();
  expect(sentTo('inventory/give-decision')).toEqual([
    { activity: 'here-fair', decision: 'stop', reason: null, vote: 1 },
  ]);
  button(t('inventory.pass')).click();
  await rest();
  expect(document.querySelector('article h2')!.textContent).toContain('night patrol');
  button(t('inventory.pass')).click();
  await rest();
  expect(words()).toContain(t('inventory.seen'));
});

it('a reason goes with the answer that stands, and both are taken back together', async () => {
  await face('phone', 'participant', listed, { 'answer/here-fair': { decision: 'keep' } });
  // Answered already: the next one that waits is open, and the way back leads here.
  button(t('inventory.back')).click();
  await rest();
  write(document.querySelector('article textarea')!, 'children wait for it');
  button(t('send')).click();
  await rest();
  expect(sentTo('inventory/give-decision').at(-1)).toMatchObject({
    decision: 'keep',
    reason: 'children wait for it',
  });
  button(t('inventory.withdraw')).click();
  await rest();
  expect(sentTo('inventory/withdraw-decision')).toEqual([{ activity: 'here-fair', vote: 1 }]);
});

it('where activities are gathered, a phone tells what nobody has told, and changes what is its own alone', async () => {
  await face('phone', 'participant', gathered);
  [...document.querySelectorAll('button')].find((each) => each.textContent!.includes('the fair'))!.click();
  await rest();
  const boxes = [...document.querySelectorAll<HTMLInputElement>('.card input.input')];
  const told = boxes.filter((each) => each.labels![0]!.textContent === 'people');
  expect(told, 'the template has told it').toHaveLength(0);
  const hours = boxes.find((each) => each.labels![0]!.textContent === 'hours')!;
  write(hours, '120 hours');
  button(t('inventory.tell.send')).click();
  await rest();
  expect(sentTo('inventory/tell-fact')).toEqual([
    { activity: 'here-fair', field: 1, text: '120 hours', paper: false, before: '' },
  ]);
});

it('the desk keeps a verdict with its sentence, naming what it has seen', async () => {
  await face('desk', 'facilitator', closed);
  button(t('desk.inventory.verdict.change')).click();
  await rest();
  const choices = [...document.querySelectorAll<HTMLInputElement>('dialog input[type=radio]')];
  expect(choices).toHaveLength(3);
  choices[2]!.click();
  flushSync();
  write(document.querySelector('dialog textarea')!, 'the committee asks the clubs first');
  button(t('desk.inventory.verdict.send')).click();
  await rest();
  expect(sentTo('inventory/give-verdict')).toEqual([
    {
      activity: 'here-fair',
      decision: 'undecided',
      sentence: 'the committee asks the clubs first',
      before: { decision: 'keep', sentence: 'without the stalls' },
    },
  ]);
});

it('the wall tells how many have answered, and no count before it is closed', async () => {
  await face('wall', 'screen', { ...listed, now: { activities: 2, few: true } });
  expect(words()).toContain(t('hall.inventory.few', { count: 3 }));
  expect(words()).not.toContain(t('inventory.count', { text: 'keep it', count: 0 }));
});
