import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { handsWords } from '../../src/i18n/hands';
import { loadWords, t } from '../../src/i18n/words.svelte';
import type { Conducting, Question } from '../../src/live/desk.svelte';
import { primary } from '../../src/steps/motion/primary';
import type { Outcome } from '../../src/steps/motion/records';
import { hallWords } from '../../src/steps/words';
import { all, hall, live, patch, press, said, show, text } from './faces';

await loadWords(['common']);
await handsWords();
await hallWords('motion');

const form = {
  by: 'open',
  share: 'majority-of-present',
  quorum: 'more-than-half',
  basis: 'persons',
  textLimit: 400,
};
const roll = { members: 40, attending: 20, written: 5, proxies: 3 };
const now = { roll, quorum: 21, there: 28, quorate: true, wording: 1, counted: 9, inRoom: 6, vote: 1 };
const room = (more: object = {}, here: object = {}) => ({
  ...hall('motion'),
  'here:form': form,
  'here:now': { ...now, ...more },
  'here:wording/1': { of: { ja: 'the accounts are approved' } },
  ...here,
});
const amendment = { n: 1, text: 'with two audits', proposer: 'block three', written: 'as abstained' };
const outcome: Outcome = {
  ...{ roll, quorum: 21, base: 28, needed: 15, silent: 4, result: 'adopted' },
  sides: [
    { voice: 'for', all: 16, phones: 6, hands: 5, slips: 0, written: 3, proxy: 2 },
    { voice: 'against', all: 7, phones: 1, hands: 4, slips: 0, written: 1, proxy: 1 },
    { voice: 'abstain', all: 1, phones: 0, hands: 0, slips: 0, written: 1, proxy: 0 },
  ],
};
const seen = async (words: string) =>
  vi.waitFor(() => {
    flushSync();
    expect(text()).toContain(words);
  });

describe('the phone', () => {
  it('votes once, says that no hand is to be raised as well, and takes the vote back', async () => {
    await show('Phone', (await live('participant', { hall: room({ open: true }) })).step('here'));
    await seen(t('motion.send'));
    expect(text()).toContain('the accounts are approved');
    await press(t('motion.send'));
    expect(text()).toContain(t('motion.choose'));
    document.querySelector<HTMLInputElement>('input[value=against]')!.click();
    flushSync();
    await press(t('motion.send'));
    expect(said()).toEqual([['motion/vote', { voice: 'against', vote: 1 }]]);
    patch('own', 1, { 'here:ballot': { voice: 'against' } });
    await seen(t('motion.voted'));
    await press(t('motion.withdraw'));
    expect(said().at(-1)).toEqual(['motion/vote', { voice: null, vote: 1 }]);
  });

  it('waits until the vote is open, and asks for none where each household has one', async () => {
    await show('Phone', (await live('participant', { hall: room() })).step('here'));
    expect(text()).toContain(t('motion.not-open'));
    document.body.replaceChildren();
    const homes = room({ open: true }, { 'here:form': { ...form, basis: 'households' } });
    await show('Phone', (await live('participant', { hall: homes })).step('here'));
    expect(text()).toContain(t('motion.in-room'));
    expect(text()).not.toContain(t('motion.send'));
  });

  it('shows the amendment that comes first with how written votes count', async () => {
    const first = room({ amendment: 'a', open: true }, { 'here:amendment/a': amendment });
    await show('Phone', (await live('participant', { hall: first })).step('here'));
    await seen(t('motion.ask.amendment'));
    for (const words of ['with two audits', 'block three', 'as abstained', t('motion.before')])
      expect(text()).toContain(words);
  });

  it('shows the result with every count by the way it came', async () => {
    const over = room({ closed: true }, { 'here:outcome': outcome });
    await show('Phone', (await live('participant', { hall: over })).step('here'));
    await seen(t('motion.result.adopted'));
    expect(all('thead th')).toEqual(
      ['motion.all', 'motion.way.phones', 'motion.way.hands', 'motion.way.written', 'motion.way.proxy'].map(
        (key) => t(key as 'motion.all'),
      ),
    );
    expect(all('tbody tr')).toHaveLength(3);
    expect(text()).toContain(t('motion.needed', { base: 28, needed: 15 }));
    expect(text()).not.toMatch(/[%％]/);
  });
});

describe('the desk', () => {
  it('counts no hands in a secret vote, and only sheets of the absent before the vote is open', async () => {
    const secret = { 'here:form': { ...form, by: 'secret' } };
    await show('Facilitator', (await live('facilitator', { hall: room({}, secret) })).step('here'));
    expect(text()).not.toContain(t('motion.way.slips'));
    expect(text()).toContain(`${t('motion.way.written')} ${t('motion.voice.for')}`);
    document.body.replaceChildren();
    await show(
      'Facilitator',
      (await live('facilitator', { hall: room({ open: true }, secret) })).step('here'),
    );
    expect(text()).toContain(t('motion.way.slips'));
    expect(text()).not.toContain(t('motion.way.hands'));
  });

  it('opens the vote once there is a roll, and asks before it closes it', async () => {
    const done: unknown[] = [];
    const asked: Question[] = [];
    const at: Conducting = {
      act: async (type, body) => !!done.push([type, body]),
      send: async () => true,
      ask: async (question) => !!asked.push(question),
      open: async () => true,
    };
    const due = async (more: object) =>
      primary((await live('facilitator', { hall: room(more) })).step('here'), at);
    expect(await due({ roll: undefined })).toBeNull();
    expect(await due({ closed: true })).toBe('on');
    const opens = await due({});
    if (opens && opens !== 'on') await opens.run();
    const closes = await due({ open: true, quorate: false });
    if (closes && closes !== 'on') await closes.run();
    expect(done).toEqual([
      ['motion/open-vote', { vote: 1 }],
      ['motion/close-vote', { vote: 1 }],
    ]);
    expect(asked.map(({ text }) => text)).toEqual(['desk.ask.motion.text.inquorate']);
  });
});

it('the wall shows the result by its rule and each side with its ways', async () => {
  const over = room({ closed: true }, { 'here:outcome': { ...outcome, result: 'tied' } });
  await show('Screen', (await live('screen', { hall: over })).step('here'));
  expect(text()).toContain(t('motion.result.tied'));
  expect(text()).toContain(t('motion.tied.how'));
  expect(text()).toContain('16');
});
