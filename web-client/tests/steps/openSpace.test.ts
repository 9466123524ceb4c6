import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { handsWords } from '../../src/i18n/hands';
import { loadWords, t } from '../../src/i18n/words.svelte';
import '../../src/steps/open-space/PlaceOf.svelte';
import { apart } from '../../src/parts/apart';
import { primary } from '../../src/steps/open-space/primary';
import { hallWords } from '../../src/steps/words';
import { all, hall, live, patch, press, said, show, text, type } from './faces';

await loadWords(['common']);
await handsWords();
await hallWords('open-space');

const form = { rounds: 2, least: 3, reportLimit: 400 };
const topics = {
  'here:topic/a': {
    text: 'the empty house',
    line: 'who uses it',
    who: { seat: 'p1', name: 'Abe' },
    order: 1,
  },
  'here:topic/b': { text: 'the river', name: 'Old Ito', order: 2, round: 2, table: '1' },
  'here:topic/c': { text: 'the bus', who: { seat: 'seat1', name: 'Me' }, order: 3, round: 1, table: '3' },
};
const market = (more: object = {}) => ({
  ...hall('open-space'),
  session: { title: 't', area: '', template: 't', heldOn: '2026-11-22', tables: 3 },
  'step/here': { kind: 'open-space', names: 'shown', minutes: 20, from: [] },
  'here:form': form,
  'here:now': { topics: 3, done: 2, wishers: 5, hands: 0 },
  ...topics,
  ...more,
});
const round = (more: object = {}) =>
  market({
    'here:form': { from: 'before', round: 1, reportLimit: 400 },
    'here:now': { topics: 1, done: 0, hands: 0 },
    'here:topic/a': undefined,
    'here:topic/b': undefined,
    ...more,
  });
const mine = { 'here:mine': { topics: ['c'], wishes: ['b'] } };
const where = (n: number, name: string) => t('open-space.where', { n, name });

describe('the phone', () => {
  it('shows topics by round and table, and large where I would like to go', async () => {
    await show('Phone', (await live('participant', { hall: market(), own: mine })).step('here'));
    expect(all('h3')).toEqual(['the bus', 'the river', 'the empty house']);
    expect(text(document.querySelector('section')!)).toContain(where(2, '1'));
    expect(text()).toContain(t('open-space.by', { name: apart('Old Ito') }));
    expect(text()).toContain(t('open-space.unplaced'));
  });

  it('proposes a topic, and says where one would like to go', async () => {
    await show('Phone', (await live('participant', { hall: market(), own: mine })).step('here'));
    const [title, line] = [...document.querySelectorAll('input.input')];
    type(title!, 'the shop');
    type(line!, 'who runs it');
    await press(t('open-space.send'));
    await press(`${t('open-space.wish')}: the empty house`);
    await press(`${t('open-space.wish')}: the river`);
    expect(said()).toEqual([
      ['open-space/propose', { text: 'the shop', line: 'who runs it', name: null }],
      ['open-space/wish', { topic: 'a', wishes: true, vote: 1 }],
      ['open-space/wish', { topic: 'b', wishes: false, vote: 1 }],
    ]);
  });

  it('words its own topic anew and withdraws it, and nobody else’s', async () => {
    await show('Phone', (await live('participant', { hall: market(), own: mine })).step('here'));
    expect(text()).not.toContain(`${t('withdraw')}: the river`);
    await press(`${t('edit')}: the bus`);
    type(document.querySelector('input.input')!, 'the last bus');
    await press(t('save'));
    await press(`${t('withdraw')}: the bus`);
    expect(said()).toEqual([
      [
        'open-space/reword',
        { topic: 'c', text: 'the last bus', line: null, before: { text: 'the bus', line: null } },
      ],
      ['open-space/withdraw', { topic: 'c' }],
    ]);
  });

  it('shows how many would like to go once the market has closed, and takes nothing more', async () => {
    const closed = market({
      'here:now': { topics: 3, done: 2, wishers: 5, hands: 2, closed: true },
      'here:topic/b': { ...topics['here:topic/b'], wishes: 4, hands: 2 },
    });
    await show('Phone', (await live('participant', { hall: closed, own: mine })).step('here'));
    expect(text()).toContain(t('open-space.closed'));
    expect(text()).toContain(t('open-space.wishes', { count: 4 }));
    expect(text()).not.toContain(t('open-space.propose'));
    expect(text()).not.toContain(`${t('open-space.wish')}:`);
  });

  it('in a round the sponsor counts the guests and reports', async () => {
    await show('Phone', (await live('participant', { hall: round(), own: mine })).step('here'));
    await vi.waitFor(() => {
      flushSync();
      expect(text()).toContain(t('open-space.guests'));
    });
    type(document.querySelector('input.input')!, '6人');
    await press(t('hands.enter'));
    type(document.querySelector('textarea')!, 'we ask the company');
    await press(t('save'));
    expect(said()).toEqual([
      ['open-space/count-guests', { topic: 'c', guests: 6, before: null }],
      ['open-space/write-report', { topic: 'c', text: 'we ask the company', before: '' }],
    ]);
  });
});

describe('the console', () => {
  it('gives a topic one of the places that are free', async () => {
    await show('Facilitator', (await live('facilitator', { hall: market(), desk: {} })).step('here'));
    await vi.waitFor(() => expect(document.querySelector('select')).not.toBeNull());
    const box = [...document.querySelectorAll('select')].at(-1)!;
    const places = [...box.options].map(({ value }) => value);
    expect(places).toEqual(['', '1/1', '1/2', '2/2', '2/3']);
    box.value = '2/2';
    box.dispatchEvent(new Event('change', { bubbles: true }));
    flushSync();
    await vi.waitFor(() =>
      expect(said()).toEqual([['open-space/give-place', { topic: 'a', round: 2, table: '2' }]]),
    );
  });

  it('closes the market before the room goes on', async () => {
    const store = await live('facilitator', { hall: market(), desk: {} });
    const acts: unknown[] = [];
    const desk = {
      act: async (...act: unknown[]) => (acts.push(act.slice(0, 2)), true),
      ask: async () => true,
    };
    const due = primary(store.step('here'), desk as never);
    expect(due).toMatchObject({ label: 'desk.act.open-space.close-market' });
    await (due as { run: () => Promise<boolean> }).run();
    expect(acts).toEqual([['open-space/close-market', { vote: 1 }]]);
    patch('hall', 1, { 'here:now': { topics: 3, done: 2, hands: 0, closed: true } });
    expect(primary(store.step('here'), desk as never)).toBe('on');
  });
});

describe('the wall', () => {
  it('hangs topics up round by round, those without a place last', async () => {
    await show('Screen', (await live('screen', { hall: market() })).step('here'));
    expect(all('article .words')).toEqual(['the bus', 'the river', 'the empty house']);
    expect(text()).toContain(t('hall.open-space.round', { n: 1 }));
    expect(text()).toContain(t('hall.open-space.unplaced', { count: 1 }));
  });
});
