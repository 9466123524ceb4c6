import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '../src/i18n/words.svelte';
import type { Action } from '../src/live/desk.svelte';
import type { Records } from '../src/live/protocol';
import type { LiveStep } from '../src/live/store.svelte';
import Facilitator from '../src/steps/present/Facilitator.svelte';
import Phone from '../src/steps/present/Phone.svelte';
import { primary } from '../src/steps/present/primary';
import { ranked } from '../src/steps/present/ranked';
import Screen from '../src/steps/present/Screen.svelte';
import '../src/steps/present/Questions.svelte';
import '../src/steps/present/Settle.svelte';
import { settled } from './fake';
import { button, Stage, words, write } from './stage';

const form = {
  ...{ questions: true, questionLimit: 300, answerLimit: 1000, elsewhereLimit: 300 },
  ...{ titleLimit: 140, textLimit: 1000, linkLimit: 300 },
};
const link = 'https://www.city.example.jp/river';
const parts = {
  'part/a': {
    title: { ja: 'the river path', en: 'the river path, long' },
    text: { ja: 'wider' },
    link,
    order: 1,
  },
  'part/b': { title: { ja: 'the costs' }, order: 2 },
};
const questions = {
  'question/lone': { text: 'who sweeps it', order: 1 },
  'question/few': { text: 'Until when?', order: 2, who: { seat: 's2', name: 'Aoi' } },
  'question/most': { text: 'who pays', order: 3 },
  'question/same': { text: 'until　when', order: 4 },
  'question/done': { text: 'and where', order: 5, version: 1, outcome: { state: 'answered', text: 'here' } },
  'n/few': { n: 2 },
  'n/most': { n: 7, hands: 4 },
};
const on = (more: object = {}): Records => ({ on: { since: 0, turns: 3, ...more } });
const hall = (more: Records = {}): Records => ({
  form,
  now: { asked: 5, replies: 1 },
  ...on(),
  ...parts,
  ...questions,
  ...more,
});

let stage: Stage;
beforeEach(() => {
  stage = new Stage('present');
});
afterEach(() => stage.close());

const rest = async () => {
  await settled(5);
  flushSync();
};
/** Shows the phone, with the list of questions that it loads behind all else. */
async function phone(step: LiveStep): Promise<void> {
  stage.show(Phone, step);
  await vi.waitFor(() => {
    flushSync();
    expect(words()).toContain(t('present.all', { count: ranked(step).length }));
  });
}
/** The places in the page where these words begin, in their order. */
const inOrder = (...all: string[]) => all.map((each) => words().indexOf(each));
const rising = (places: number[]) =>
  places.every((each, i) => each >= 0 && (i === 0 || each > places[i - 1]!));

describe('the order of questions', () => {
  it('has those first that most want to know, the same words beside each other, and leaves none out', async () => {
    const step = await stage.open('participant', hall());
    expect(ranked(step).map(({ id, people, alike }) => [id, people, alike])).toEqual([
      ['most', 7, false],
      ['few', 2, true],
      ['same', 1, true],
      ['lone', 1, false],
      ['done', 1, false],
    ]);
  });

  it('can be that in which they were asked, where names are shown alone', async () => {
    const step = await stage.open('participant', hall());
    await phone(step);
    expect(rising(inOrder('who pays', 'Until when?', 'who sweeps it'))).toBe(true);
    button(t('present.newest')).click();
    flushSync();
    expect(rising(inOrder('until when', 'who pays', 'Until when?', 'who sweeps it'))).toBe(true);
    stage.close();
    stage = new Stage('present', 'hidden');
    await phone(await stage.open('participant', hall()));
    expect(words()).not.toContain(t('present.newest'));
  });
});

describe('the phone', () => {
  it('shows the part that is on, and lets all others be read', async () => {
    const step = await stage.open('participant', hall(on({ part: 'a' })));
    await phone(step);
    const now = document.querySelector('.now')!;
    expect(now.textContent).toContain('the river path');
    expect(now.querySelector('a')!.getAttribute('href')).toBe(link);
    expect(now.querySelector('a')!.getAttribute('rel')).toContain('noreferrer');
    expect(document.querySelector('details')!.textContent).toContain('the costs');
    await stage.change('hall', on({ part: 'a', question: 'most', turns: 4 }));
    await rest();
    expect(document.querySelector('.now')).toBeNull();
    expect(words()).toContain(t('present.taken'));
  });

  it('makes no link of an address that is none', async () => {
    const odd = { 'part/a': { ...parts['part/a'], link: 'javascript:alert(1)' } };
    stage.show(Phone, await stage.open('participant', hall({ ...on({ part: 'a' }), ...odd })));
    expect(words()).toContain('javascript:alert(1)');
    expect(document.querySelector('a')).toBeNull();
  });

  it('says once that one wants to know, at once, and takes it back', async () => {
    const step = await stage.open('participant', hall(), { mine: { questions: ['lone'] } });
    await phone(step);
    const wanting = () =>
      [...document.querySelectorAll<HTMLButtonElement>('[aria-pressed]')].filter((each) =>
        each.textContent!.includes(t('present.want')),
      );
    expect(wanting(), 'neither one’s own nor what is settled').toHaveLength(3);
    stage.server.answer = () => 'nothing';
    wanting()[0]!.click();
    await rest();
    expect(wanting()[0]!.getAttribute('aria-pressed')).toBe('true');
    stage.server.answer = () => ({ ok: { seq: 1, at: 1 } });
    await stage.change('own', { wants: { questions: ['most', 'few'] } });
    expect(wanting()[1]!.getAttribute('aria-pressed')).toBe('true');
    wanting()[1]!.click();
    await rest();
    expect(stage.sent).toEqual([
      ['present/want', { question: 'most' }],
      ['present/want-no-longer', { question: 'few' }],
    ]);
  });

  it('asks, keeps what is held back in sight of who asked it, and takes it back', async () => {
    const own = {
      mine: { questions: ['lone', 'h'] },
      'question/lone': { text: 'who sweeps it' },
      'question/h': { text: 'what of him', held: true },
    };
    const step = await stage.open('participant', hall(), own);
    await phone(step);
    expect(words()).toContain('what of him');
    expect(words()).toContain(t('present.held'));
    expect(document.querySelector('[data-mine]')!.textContent).toContain('who sweeps it');
    write(document.querySelector('textarea')!, 'how wide');
    button(t('send')).click();
    await rest();
    button(`${t('withdraw')}: who sweeps it`).click();
    await rest();
    expect(stage.sent).toEqual([
      ['present/ask', { text: 'how wide', paper: false }],
      ['present/withdraw', { question: 'lone' }],
    ]);
  });

  it('offers no question where the floor is not asked, and none to who looks on', async () => {
    const quiet = { form: { ...form, questions: undefined }, now: { asked: 0 }, ...on(), ...parts };
    stage.show(Phone, await stage.open('participant', quiet));
    expect(document.querySelector('textarea')).toBeNull();
    expect(words()).not.toContain(t('present.none'));
    stage.close();
    stage = new Stage('present');
    await phone(await stage.open('observer', hall()));
    expect(document.querySelector('textarea')).toBeNull();
    expect(words()).not.toContain(t('present.want'));
  });

  it('of a recorder takes down an answer, and leaves the rest to those who lead', async () => {
    const step = await stage.open('recorder', hall());
    await phone(step);
    await vi.waitFor(() => expect(words()).toContain(t('present.answer')));
    expect(words()).not.toContain(`${t('present.carry')}: who pays`);
    button(`${t('present.answer')}: who pays`).click();
    await rest();
    const sheet = document.querySelector('dialog')!;
    write(sheet.querySelector('textarea')!, 'all of us');
    [...sheet.querySelectorAll('button')].at(-1)!.click();
    await rest();
    expect(stage.sent).toEqual([['present/answer', { question: 'most', text: 'all of us', version: 0 }]]);
  });
});

describe('the desk', () => {
  it('names what it has seen of a question, and shows what somebody else has made of it meanwhile', async () => {
    const step = await stage.open('facilitator', hall());
    stage.conduct(Facilitator, step);
    button(`${t('present.answer')}: and where`).click();
    await rest();
    const box = () => document.querySelector('dialog textarea') as HTMLTextAreaElement;
    expect(box().value).toBe('here');
    const other = {
      ...questions['question/done'],
      version: 2,
      outcome: { state: 'answered', text: 'there' },
    };
    await stage.change('hall', { 'question/done': other });
    expect(document.querySelector('dialog')!.textContent).toContain('there');
    stage.server.answer = () => ({ code: 409, reason: 'stale' });
    const save = () => [...document.querySelectorAll('dialog button')].at(-1) as HTMLButtonElement;
    write(box(), 'by the river');
    save().click();
    await rest();
    stage.server.answer = () => ({ ok: { seq: 1, at: 1 } });
    expect(box().value).toBe('by the river');
    save().click();
    await rest();
    expect(stage.sent.map(([, body]) => (body as { version: number }).version)).toEqual([1, 2]);
    expect(document.querySelector('dialog')).toBeNull();
  });

  it('carries one over to a section by a day, or all that are open to the next meeting', async () => {
    const step = await stage.open('facilitator', hall());
    stage.conduct(Facilitator, step);
    button(`${t('present.carry')}: who pays`).click();
    await rest();
    const [to, by] = document.querySelectorAll<HTMLInputElement>('dialog input');
    write(to!, ' roads ');
    write(by!, '2026-12-24');
    [...document.querySelectorAll<HTMLButtonElement>('dialog button')].at(-1)!.click();
    await rest();
    button(t('desk.present.carry-all')).click();
    await rest();
    [...document.querySelectorAll<HTMLButtonElement>('dialog button')].at(-1)!.click();
    await rest();
    expect(stage.sent).toEqual([
      ['present/carry', { question: 'most', to: 'roads', by: '2026-12-24', version: 0 }],
      ['present/carry', { question: null, to: 'next', by: null, version: null }],
    ]);
  });

  it('changes of a part what was changed alone, so that the rest keeps its languages', async () => {
    const step = await stage.open('facilitator', hall());
    stage.conduct(Facilitator, step);
    button(`${t('edit')}: `).click();
    await rest();
    write(document.querySelector('dialog textarea')!, 'much wider');
    [...document.querySelectorAll<HTMLButtonElement>('dialog button')].at(-1)!.click();
    await rest();
    expect(stage.sent).toEqual([
      ['present/change-part', { part: 'a', title: null, text: 'much wider', link: null, version: 0 }],
    ]);
  });

  it('has as its large button the next part, then the question most wanted, then its answer', async () => {
    const step = await stage.open('facilitator', hall(), {}, { clock: { since: 0, left: 9e5 } });
    const desk = stage.conduct(Facilitator, step);
    const next = () => primary(step, desk) as Action;
    expect(next()).toMatchObject({ label: 'desk.act.present.next', on: 'a 3' });
    await stage.change('hall', on({ part: 'b', turns: 5 }));
    expect(next()).toMatchObject({ label: 'desk.act.present.take', params: { count: 7 }, on: 'most 5' });
    await next().run();
    expect(stage.sent).toEqual([['present/take', { question: 'most', turns: 5 }]]);
    await stage.change('hall', on({ part: 'b', question: 'most', turns: 6 }));
    expect(next().label).toBe('present.answer');
    await next().run();
    flushSync();
    expect(document.querySelector('dialog')!.textContent).toContain('who pays');
    const done = (id: keyof typeof questions) => ({
      ...(questions[id] as object),
      outcome: { state: 'carried', to: 'next' },
    });
    await stage.change('hall', {
      'question/most': done('question/most'),
      'question/few': done('question/few'),
      'question/same': done('question/same'),
      'question/lone': done('question/lone'),
    });
    expect(primary(step, desk)).toBe('on');
  });
});

describe('the wall', () => {
  it('shows the part that is on large, with its address as plain words', async () => {
    stage.show(Screen, await stage.open('screen', hall(on({ part: 'a' }))));
    for (const each of ['the river path', 'wider', link]) expect(words()).toContain(each);
    expect(document.querySelector('a')).toBeNull();
    expect(words()).not.toContain('who pays');
  });

  it('shows the question that was taken up with its answer, and else every part and question', async () => {
    const step = await stage.open('screen', hall(on({ part: 'a', question: 'done' })));
    stage.show(Screen, step);
    for (const each of ['and where', 'here', t('present.answered')]) expect(words()).toContain(each);
    expect(words()).not.toContain('who pays');
    await stage.change('hall', on({ turns: 9 }));
    for (const each of ['the river path', 'the costs', 'who pays', 'who sweeps it', 'until when'])
      expect(words()).toContain(each);
  });
});
