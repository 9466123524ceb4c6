import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '../src/i18n/words.svelte';
import Facilitator from '../src/steps/dialogue/Facilitator.svelte';
import Phone from '../src/steps/dialogue/Phone.svelte';
import Screen from '../src/steps/dialogue/Screen.svelte';
import { entry, settled } from './fake';
import { button, Stage, words, write } from './stage';

const form = { topic: { ja: 'the park' }, utteranceLimit: 400 };
const nobody = { waiting: [], length: 0 };
const who = (seat: string, name?: string) => ({ seat, name });
const utterance = (n: number, more: object = {}) => ({
  ...{ n, text: `words ${n}`, at: n, taken: 'self' },
  ...more,
});
let stage: Stage;
beforeEach(() => {
  stage = new Stage('dialogue');
});
afterEach(() => {
  stage.close();
  vi.useRealTimers();
});

describe('a hand', () => {
  const open = async () => {
    const step = await stage.open('participant', { form, queue: nobody });
    stage.show(Phone, step);
    stage.server.answer = () => ({ ok: { seq: 1, at: 0 } });
    vi.useFakeTimers();
  };
  const raised = { turn: { raised: true } };
  const follow = async (set: object) => {
    const changing = stage.change('own', { ...set });
    await vi.advanceTimersByTimeAsync(1);
    await changing;
  };

  it('tapped twice is raised once and stays up, however quick the room is', async () => {
    await open();
    button(t('dialogue.raise')).click();
    await follow(raised);
    expect(words()).toContain(t('dialogue.lower'));
    button(t('dialogue.lower')).click();
    await vi.advanceTimersByTimeAsync(300);
    button(t('dialogue.lower')).click();
    expect(stage.sent.map(([type]) => type)).toEqual(['dialogue/raise-hand']);
    expect(document.querySelector('[role=alert]')!.textContent).toBe('');
  });

  it('is lowered by who means it a moment later', async () => {
    await open();
    button(t('dialogue.raise')).click();
    await follow(raised);
    await vi.advanceTimersByTimeAsync(1000);
    button(t('dialogue.lower')).click();
    await vi.advanceTimersByTimeAsync(1);
    expect(stage.sent.map(([type]) => type)).toEqual(['dialogue/raise-hand', 'dialogue/lower-hand']);
  });

  it('that was refused says why, and can be raised again', async () => {
    await open();
    stage.server.answer = () => ({ code: 409, reason: 'queue-full' });
    button(t('dialogue.raise')).click();
    await vi.advanceTimersByTimeAsync(1000);
    flushSync();
    expect(words()).toContain(t('reason.queue-full'));
    button(t('dialogue.raise')).click();
    await vi.advanceTimersByTimeAsync(1);
    expect(stage.sent).toHaveLength(2);
  });
});

it("the next turn is given by name to whoever waits longest, at one's own table", async () => {
  const step = await stage.open(
    'table-host',
    { form, queue: { waiting: [who('s2', 'Aoi'), who('s3')], length: 2 } },
    {},
    { 'step/here': { kind: 'dialogue', names: 'shown', minutes: 5, among: 'tables', from: [] } },
  );
  stage.show(Phone, step);
  expect(() => button(t('dialogue.next'))).toThrow();
  stage.server.push('own', { b: 1, set: { me: { seat: entry.seat, role: 'table-host', table: '3' } } });
  await settled();
  flushSync();
  button(t('dialogue.next')).click();
  button(t('dialogue.next')).click();
  await settled();
  expect(stage.sent).toEqual([['dialogue/give-floor', { seat: 's2' }]]);
});

it("the phone shows what was said last at the foot, and lets one correct what is one's own", async () => {
  const all = Object.fromEntries(Array.from({ length: 70 }, (_, i) => [`utterance/u${i}`, utterance(i)]));
  const step = await stage.open('participant', {
    ...{ form, queue: { ...nobody, busy: true, speaking: who('s2', 'Aoi') } },
    ...all,
    'utterance/mine': utterance(100, { who: who(entry.seat, 'I'), original: 'first words' }),
    'utterance/taken': utterance(101, { label: 'a shop owner', taken: 'recorder' }),
  });
  stage.show(Phone, step);
  expect(words()).toContain(t('dialogue.speaking', { name: 'Aoi' }));
  const shown = [...document.querySelectorAll('[role=region] li')].map((each) => each.textContent!);
  expect(shown).toHaveLength(60);
  expect(shown.at(-1)).toContain('a shop owner');
  expect(shown.at(-1)).not.toContain(t('edit'));
  expect(shown.at(-2)).toContain('first words');
  expect(shown.filter((each) => each.includes(t('edit')))).toHaveLength(1);
});

it('nobody is asked for a name that would be dropped', async () => {
  stage = new Stage('dialogue', 'hidden');
  const step = await stage.open('recorder', { form, queue: { waiting: [], length: 2, busy: true } });
  stage.show(Phone, step);
  // What few need is loaded for them alone.
  await vi.waitFor(() => expect(words()).toContain(t('dialogue.take-down')));
  expect(words()).not.toContain(t('dialogue.label'));
  const [box] = [...document.querySelectorAll('textarea')];
  write(box!, 'what was said');
  button(t('send')).click();
  await vi.waitFor(() =>
    expect(stage.sent).toEqual([['dialogue/take-down', { text: 'what was said', label: null }]]),
  );
});

for (const names of ['shown', 'hidden'] as const)
  it(`the desk says that the phone of the next is away, where names are ${names}, and no longer when it is back`, async () => {
    stage = new Stage('dialogue', names);
    const waiting = names === 'shown' ? [who('s2', 'Aoi'), who('s3', 'Sora')] : undefined;
    const step = await stage.open('facilitator', { form, queue: { waiting, length: 2 } });
    stage.conduct(Facilitator, step);
    const hear = async (body: object) => {
      stage.server.push('here', body);
      await settled();
      flushSync();
    };
    const told = () => document.querySelector('[role=status]')!.textContent!.trim();
    await hear({ seats: 12, away: ['here@3', 'there'] });
    expect(told()).toBe('');
    await hear({ seats: 11, away: ['here'] });
    expect(told()).toBe(t('dialogue.away'));
    await hear({ seats: 12 });
    expect(told()).toBe('');
  });

it("who leads a table is told that the phone of the next there is away, and not of another table's", async () => {
  const step = await stage.open(
    'table-host',
    { form, queue: { waiting: [who('s2', 'Aoi')], length: 1 } },
    {},
    { 'step/here': { kind: 'dialogue', names: 'shown', minutes: 5, among: 'tables', from: [] } },
  );
  stage.server.push('own', { b: 1, set: { me: { seat: entry.seat, role: 'table-host', table: '3' } } });
  stage.show(Phone, step);
  for (const [away, told] of [
    [['here@2'], ''],
    [['here@3'], t('dialogue.away')],
    [undefined, ''],
  ]) {
    stage.server.push('here', { away });
    await settled();
    flushSync();
    expect(document.querySelector('[role=status]')!.textContent!.trim()).toBe(told);
  }
});

it('the desk takes down the words of who has the floor, and ends and gives it', async () => {
  const step = await stage.open('facilitator', {
    form,
    queue: { speaking: who('s2', 'Aoi'), busy: true, waiting: [who('s3', 'Sora')], length: 1 },
  });
  stage.server.layers['desk'] = {
    v: 1,
    set: {
      'seat/s2': { who: who('s2', 'Aoi'), role: 'participant' },
      'seat/s3': { who: who('s3', 'Sora'), role: 'participant' },
      'seat/s9': { who: who('s9', 'Chair'), role: 'facilitator' },
    },
  };
  stage.server.hello();
  stage.server.push('desk', stage.server.layers['desk']);
  await settled();
  stage.conduct(Facilitator, step);
  expect([...document.querySelectorAll('option')].map((each) => each.textContent)).not.toContain('Chair');
  write(document.querySelector('textarea')!, 'what was said');
  button(t('desk.dialogue.add')).click();
  await vi.waitFor(() => expect(stage.sent).toHaveLength(1));
  button(t('desk.dialogue.give')).click();
  button(t('desk.dialogue.end')).click();
  await settled();
  expect(stage.sent).toEqual([
    ['dialogue/take-down', { text: 'what was said', speaker: 's2' }],
    ['dialogue/give-floor', { seat: 's3' }],
    ['dialogue/end-floor', {}],
  ]);
});

it('the wall names who speaks and who is next, and only counts those who wait where names are hidden', async () => {
  const waiting = ['Aoi', 'Sora', 'Rin', 'Yui', 'Ren'].map((name, i) => who(`s${i}`, name));
  const step = await stage.open('screen', {
    form,
    now: { utterances: 4 },
    queue: { speaking: who('s9', 'Mei'), busy: true, waiting, length: 5 },
  });
  stage.show(Screen, step);
  expect(words()).toContain(t('hall.dialogue.speaking', { name: 'Mei' }));
  expect(words()).toContain(t('hall.dialogue.more', { count: 2 }));
  expect(words()).toContain('4');
  await stage.change('hall', { queue: { busy: true, waiting: [], length: 5 } });
  expect(words()).toContain(t('dialogue.waiting', { count: 5 }));
  expect(words()).not.toContain('Mei');
});
