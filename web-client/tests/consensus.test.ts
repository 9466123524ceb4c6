import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '../src/i18n/words.svelte';
import type { Action } from '../src/live/desk.svelte';
import Facilitator from '../src/steps/consensus/Facilitator.svelte';
import Phone from '../src/steps/consensus/Phone.svelte';
import { primary } from '../src/steps/consensus/primary';
import type { Level, Result } from '../src/steps/consensus/records';
import { nameOf, rows, sorted } from '../src/steps/consensus/result';
import Screen from '../src/steps/consensus/Screen.svelte';
import { settled } from './fake';
import { button, Stage, words, write } from './stage';

/** As it comes over the wire: what is false is left out. */
const level = (id: string, lives: boolean, full = false): Level => ({
  ...{ id, text: { ja: id } },
  ...(full && { full }),
  ...(lives && { lives }),
});
const levels = [
  level('wholly', true, true),
  level('mostly', true),
  level('bearable', true),
  level('doubtful', false),
  level('never', false),
];
const form = { from: ['weight'], levels, proposalLimit: 200, reasonLimit: 400, least: 5 };
const proposal = (order: number, state: string, more: object = {}) => ({
  ...{ text: `sentence ${order}`, order, version: 1, from: [], conditions: [], reasons: [], state },
  ...{ wording: [{ version: 1, text: `sentence ${order}` }] },
  ...more,
});
const band = (ids: string[], count: number, hands = 0) => ({ levels: ids, count, hands });
/** The two top levels and the two last are counted as one each. */
const joined: Result = {
  ...{ bands: [band(['wholly', 'mostly'], 12, 3), band(['bearable'], 6), band(['doubtful', 'never'], 7)] },
  ...{ byHand: { wholly: 3 }, total: 25, lives: 18, median: ['bearable'] },
};
const across: Result = {
  ...{ bands: [band(['wholly', 'mostly'], 12), band(['bearable', 'doubtful', 'never'], 8)] },
  ...{ byHand: {}, total: 20, median: [] },
};
const withheld: Result = {
  bands: levels.map(({ id }) => band([id], id === 'never' ? 4 : 0, id === 'never' ? 4 : 0)),
  ...{ byHand: { never: 4 }, total: 4, lives: 0, median: [], withheld: true },
};

/** The figures of the table, row by row. */
const figures = () => [...document.querySelectorAll('tbody td')].map((each) => parseInt(each.textContent!));

let stage: Stage;
beforeEach(() => {
  stage = new Stage('consensus');
});
afterEach(() => stage.close());

describe('a result', () => {
  it('has one row for each band, and takes no side where the band reaches across the line', () => {
    expect(rows(levels, joined).map(({ count, lives }) => [count, lives])).toEqual([
      [12, true],
      [6, true],
      [7, false],
    ]);
    expect(rows(levels, across).map(({ count, lives }) => [count, lives])).toEqual([
      [12, true],
      [8, null],
    ]);
  });

  it('names no level for a band that is the whole scale', () => {
    expect(
      nameOf(
        levels,
        levels.map(({ id }) => id),
      ),
    ).toBe('');
    expect(nameOf(levels, ['never'])).toBe('never');
  });

  it('calls a reason a minority opinion only where its writer surely cannot live with it', () => {
    const reasons = [['never'], ['doubtful', 'never'], ['bearable', 'doubtful'], ['mostly']].map((ids) => ({
      levels: ids,
      text: ids.join(),
    }));
    const { minority, others } = sorted(levels, proposal(1, 'closed', { reasons }) as never);
    expect(minority.map(({ text }) => text)).toEqual(['never', 'doubtful,never']);
    expect(others.map(({ text }) => text)).toEqual(['bearable,doubtful', 'mostly']);
  });

  it.each([
    ['phone', Phone],
    ['wall', Screen],
  ])('on the %s is told in bands, with the line only where it can be told', async (_, face) => {
    const step = await stage.open('participant', {
      form,
      'proposal/p': proposal(1, 'closed', { result: joined }),
    });
    stage.show(face, step);
    expect(figures()).toEqual([12, 6, 7]);
    expect(words()).toContain(t('consensus.joined'));
    expect(words()).toContain(t('consensus.by-hand', { count: 3 }));
    await stage.change('hall', { 'proposal/p': proposal(1, 'closed', { result: across }) });
    expect(figures()).toEqual([12, 8]);
    expect(words()).not.toContain(t('hall.consensus.lives', { n: 18, of: 25 }));
    expect(words()).not.toContain('undefined');
  });

  it.each([
    ['phone', Phone],
    ['wall', Screen],
  ])('on the %s hides the answers by phone and shows the hands', async (_, face) => {
    const step = await stage.open('participant', {
      form,
      'proposal/p': proposal(1, 'closed', { result: withheld }),
      'n/p': { n: 3, hands: 4 },
    });
    stage.show(face, step);
    // On the phone these words are loaded when they are needed.
    await vi.waitFor(() => expect(words()).toContain(t('consensus.withheld.of', { count: 3 })));
    expect(figures()).toEqual([0, 0, 0, 0, 4]);
    const nobody: Result = { ...withheld, bands: levels.map(({ id }) => band([id], 0)), total: 0 };
    await stage.change('hall', { 'proposal/p': proposal(1, 'closed', { result: nobody }) });
    await vi.waitFor(() => expect(words()).toContain(t('consensus.withheld.of', { count: 3 })));
    expect(document.querySelector('table')).toBeNull();
  });
});

describe('on the phone', () => {
  it('what is asked stands on top, withdrawn ones nowhere, and an answer names the wording it is to', async () => {
    const step = await stage.open('participant', {
      form,
      'proposal/a': proposal(1, 'agreed'),
      'proposal/b': proposal(2, 'asking', { version: 3 }),
      'proposal/c': proposal(3, 'withdrawn'),
      'proposal/d': proposal(4, 'draft'),
      'n/b': { n: 5, hands: 2 },
    });
    stage.show(Phone, step);
    const shown = [...document.querySelectorAll('article .sentence')].map((each) => each.textContent);
    expect(shown).toEqual(['sentence 2', 'sentence 4', 'sentence 1']);
    expect(words()).toContain(t('consensus.answered', { count: 7 }));
    document.querySelector<HTMLInputElement>('input[value=doubtful]')!.click();
    flushSync();
    write(document.querySelector('article textarea')!, 'because');
    const send = button(t('consensus.send'));
    send.click();
    send.click();
    await vi.waitFor(() => expect(stage.sent).toHaveLength(2));
    for (const each of stage.sent)
      expect(each).toEqual([
        'consensus/answer',
        { proposal: 'b', level: 'doubtful', reason: 'because', version: 3, vote: 1 },
      ]);
    expect(document.querySelector('[role=alert]')!.textContent).toBe('');
    await stage.change('own', { 'answer/b': { version: 3, level: 'doubtful', reason: 'because' } });
    expect(words()).toContain(t('consensus.change'));
    expect(words()).toContain(t('state.arrived'));
  });

  it('an answer to an older wording is asked for again', async () => {
    const step = await stage.open(
      'participant',
      { form, 'proposal/b': proposal(2, 'asking', { version: 2 }) },
      { 'answer/b': { version: 1, level: 'mostly' } },
    );
    stage.show(Phone, step);
    expect(words()).toContain(t('consensus.reworded'));
    expect(document.querySelector('input:checked')).toBeNull();
  });

  it('hands are read as people write them, and what was entered before is shown', async () => {
    const step = await stage.open(
      'recorder',
      { form, 'proposal/b': proposal(2, 'asking') },
      { 'hands/b': { counts: { wholly: 4 } } },
    );
    stage.show(Phone, step);
    const numbers = () => [...document.querySelectorAll<HTMLInputElement>('input[inputmode=numeric]')];
    await vi.waitFor(() => {
      flushSync();
      expect(numbers()).toHaveLength(5);
    });
    const boxes = numbers();
    expect(boxes.map(({ value }) => value)).toEqual(['4', '', '', '', '']);
    write(boxes[1]!, '１２人');
    write(boxes[2]!, 'many');
    boxes[2]!.dispatchEvent(new Event('change', { bubbles: true }));
    button(t('hands.enter')).click();
    flushSync();
    expect(words()).toContain(t('number.unread', { most: 5000 }));
    expect(stage.sent).toEqual([]);
    write(boxes[2]!, '');
    button(t('hands.enter')).click();
    await vi.waitFor(() =>
      expect(stage.sent).toEqual([
        ['consensus/enter-hands', { proposal: 'b', version: 1, vote: 1, level: 'mostly', count: 12 }],
      ]),
    );
  });

  it('hands of those who count no longer are taken over, which is offered only where others have counted', async () => {
    const own = { 'hands/b': { counts: { wholly: 4 } } };
    for (const hands of [4, 11]) {
      const step = await stage.open(
        'recorder',
        { form, 'proposal/b': proposal(2, 'asking'), 'n/b': { n: 5, hands } },
        own,
      );
      stage.show(Phone, step);
      await vi.waitFor(() => {
        flushSync();
        expect(words()).toContain(hands > 4 ? t('hands.over.how') : t('hands.enter'));
      });
      if (hands === 4) expect(words()).not.toContain(t('hands.over'));
    }
    button(t('hands.over')).click();
    await vi.waitFor(() =>
      expect(stage.sent.at(-1)).toEqual([
        'consensus/take-over-hands',
        { proposal: 'b', version: 1, vote: 1 },
      ]),
    );
  });
});

describe('on the desk', () => {
  it('the sheet for settling opens by the large button too, and stays open with its words when refused', async () => {
    const step = await stage.open('facilitator', {
      form,
      'proposal/p': proposal(1, 'closed', { result: joined }),
    });
    const desk = stage.conduct(Facilitator, step);
    stage.server.answer = () => ({ code: 409, reason: 'not-closed' });
    await (primary(step, desk) as Action).run();
    flushSync();
    const box = document.querySelector('textarea')!;
    write(box, 'looked at again in a year\n\n');
    const agree = button(t('desk.consensus.agreed'));
    agree.click();
    agree.click();
    await settled();
    flushSync();
    expect(document.querySelector('dialog')!.textContent).toContain(t('reason.not-closed'));
    expect(document.querySelector('textarea')!.value).toContain('looked at again');
    stage.server.answer = () => ({ ok: { seq: 2, at: 0 } });
    agree.click();
    await settled();
    flushSync();
    expect(document.querySelector('dialog')).toBeNull();
    const body = { proposal: 'p', agreed: true, conditions: ['looked at again in a year'], before: 'closed' };
    expect(stage.sent).toEqual([
      ['consensus/settle', body],
      ['consensus/settle', body],
    ]);
  });

  it('asking is closed after one question that says how many have answered', async () => {
    const step = await stage.open('facilitator', {
      form,
      'proposal/p': proposal(1, 'asking'),
      'n/p': { n: 8, hands: 2 },
    });
    const desk = stage.conduct(Facilitator, step);
    expect(words()).toContain(t('desk.consensus.answered', { n: 8, of: 12, hands: 2 }));
    button(t('desk.act.consensus.close-asking')).click();
    await settled();
    expect(desk.question?.text).toBe('desk.ask.consensus.text');
    expect(desk.question?.params).toMatchObject({ n: 8, of: 12, hands: 2 });
    expect(stage.sent).toEqual([]);
    desk.answer(true);
    await settled();
    expect(stage.sent).toEqual([['consensus/close-asking', { proposal: 'p', version: 1, vote: 1 }]]);
  });
});

it.each([
  [{ few: true }, 5],
  [{ few: true, hands: 2 }, 7],
])('while few have answered %o, every face says that they are fewer than %i', async (answers, count) => {
  const records = { form, 'proposal/p': proposal(1, 'asking', { vote: 2 }), 'n/p': answers };
  stage.show(Phone, await stage.open('participant', records));
  expect(words()).toContain(t('consensus.answered.few', { count }));
  expect(words()).toContain(t('consensus.vote', { n: 2 }));
  stage.close();
  stage = new Stage('consensus');
  stage.show(Screen, await stage.open('screen', records));
  expect(words()).toContain(t('hall.consensus.few', { count }));
  expect(words()).toContain(t('consensus.vote', { n: 2 }));
  stage.close();
  stage = new Stage('consensus');
  const step = await stage.open('facilitator', records);
  const desk = stage.conduct(Facilitator, step);
  const params = { count: 5, of: 12, hands: (answers as { hands?: number }).hands ?? 0 };
  expect(words()).toContain(t('desk.consensus.answered.few', params));
  button(t('desk.act.consensus.close-asking')).click();
  await settled();
  expect(desk.question?.text).toBe('desk.ask.consensus.text.few');
  desk.answer(true);
  await settled();
  expect(stage.sent).toEqual([['consensus/close-asking', { proposal: 'p', version: 1, vote: 2 }]]);
});

it("the wall counts who has answered and shows no level's count while it is asked", async () => {
  const step = await stage.open('screen', {
    form,
    'proposal/p': proposal(1, 'asking'),
    'n/p': { n: 8, hands: 2 },
  });
  stage.show(Screen, step);
  expect(words()).toContain('10');
  expect(words()).toContain(t('hall.consensus.secret'));
  expect(document.querySelector('table')).toBeNull();
});
