import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { t } from '../src/i18n/words.svelte';
import Facilitator from '../src/steps/consensus/Facilitator.svelte';
import Phone from '../src/steps/consensus/Phone.svelte';
import { button, Stage, words, write } from './stage';

const form = { from: ['weight'], levels: [], proposalLimit: 200, reasonLimit: 400, least: 5 };

let stage: Stage;
beforeEach(() => {
  stage = new Stage('consensus');
});
afterEach(() => stage.close());

/** A vote over a cluster of two notes, and a note of its own. */
const drawn = {
  'step/here': { kind: 'consensus', names: 'shown', minutes: 5, from: ['weight'] },
  'step/weight': { kind: 'dot-vote', names: 'hidden', minutes: 5, from: ['clusters'] },
  'step/clusters': { kind: 'cluster', names: 'shown', minutes: 5, from: ['ideas'] },
  'step/ideas': { kind: 'board', names: 'shown', minutes: 5, from: [] },
  course: {
    ...{ status: 'open', current: 'here', reached: [], texts: 'h' },
    steps: ['ideas', 'clusters', 'weight', 'here'],
  },
  'weight:item/c1': { text: 'benches', order: 1, from: ['n1', 'n2'] },
  'weight:item/n3': { text: 'a lamp', order: 2, from: [] },
  'clusters:item/c1': { text: 'benches', order: 1, from: ['n1', 'n2'] },
  'ideas:item/n1': { text: 'seats in the shade', order: 1, from: [] },
  'ideas:item/n2': { text: 'seats by the gate', order: 2, from: [] },
  'ideas:item/n3': { text: 'a lamp', order: 3, from: [] },
};

it.each(['participant', 'facilitator'] as const)(
  'a proposal drafted by a %s takes over the words of the notes it comes from',
  async (role) => {
    const step = await stage.open(role, { form }, {}, drawn);
    if (role === 'facilitator') {
      stage.conduct(Facilitator, step);
      button(t('desk.consensus.draft')).click();
      flushSync();
    } else stage.show(Phone, step);
    expect(words()).not.toContain('seats in the shade');
    // What a proposal came from is loaded when somebody begins to write one.
    await vi.waitFor(() => expect(document.querySelector('fieldset input[type=checkbox]')).toBeTruthy());
    for (const box of document.querySelectorAll<HTMLInputElement>('fieldset input[type=checkbox]'))
      box.click();
    flushSync();
    const take = (note: string) => button(`${t('consensus.take')}: ${note}`).click();
    take('seats in the shade');
    flushSync();
    const box = document.querySelector('textarea')!;
    write(box, 'We put up seats in the shade');
    take('a lamp');
    flushSync();
    expect(box.value).toBe('We put up seats in the shade\na lamp');
    button(t(role === 'facilitator' ? 'desk.consensus.add' : 'send')).click();
    await vi.waitFor(() =>
      expect(stage.sent).toEqual([
        ['consensus/draft', { text: 'We put up seats in the shade\na lamp', from: ['c1', 'n3'] }],
      ]),
    );
  },
);

it('while drafting, what was said in the talk before stands there, and its words are taken over', async () => {
  const talk = {
    ...drawn,
    'step/talk': { kind: 'dialogue', names: 'hidden', minutes: 5, from: [] },
    'step/after': { kind: 'dialogue', names: 'hidden', minutes: 5, from: [] },
    course: {
      ...drawn.course,
      steps: ['ideas', 'talk', 'here', 'after'],
      reached: ['ideas', 'talk', 'here', 'after'],
    },
  };
  const step = await stage.open('facilitator', { form }, {}, talk);
  stage.conduct(Facilitator, step);
  const looks: string[] = [];
  const utterance = { n: 1, text: 'no light after dark', order: 1, at: 0, taken: 'recorder' };
  stage.server.answer = ({ type, step: of }) => {
    if (type === 'look') looks.push(of!);
    return {
      ok: type === 'look' ? { layers: { hall: { [`${of}:utterance/u`]: utterance } } } : { seq: 1, at: 0 },
    };
  };
  button(t('desk.consensus.draft')).click();
  await vi.waitFor(() => {
    flushSync();
    expect(words()).toContain('no light after dark');
  });
  expect(looks).toEqual(['talk']);
  button(`${t('consensus.take')}: no light after dark`).click();
  flushSync();
  expect(document.querySelector('textarea')!.value).toBe('no light after dark');
});
