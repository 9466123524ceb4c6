import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { handsWords } from '../../src/i18n/hands';
import { loadWords, t } from '../../src/i18n/words.svelte';
import '../../src/steps/rating/Hands.svelte';
import '../../src/steps/rating/Results.svelte';
import '../../src/steps/rating/Side.svelte';
import { hallWords } from '../../src/steps/words';
import { all, hall, live, patch, press, said, show, text, type } from './faces';

await loadWords(['common']);
await handsWords();
await hallWords('rating');

const form = {
  ...{ question: { ja: 'how well' }, scale: 5, low: { ja: 'not at all' }, high: { ja: 'very well' } },
  ...{ from: ['ideas'], least: 5 },
};
const sides = [
  { id: 'residents', text: { ja: 'residents' } },
  { id: 'office', text: { ja: 'the city' } },
];
const sided = { 'here:form': { ...form, sides } };
const room = (more: object = {}) => ({
  ...hall('rating', ['ideas']),
  'here:form': form,
  'here:now': { raters: 7 },
  'here:thing/m-1': { text: { ja: 'first' }, place: 1 },
  'here:thing/m-2': { text: { ja: 'second' }, place: 2 },
  'here:thing/a': { place: 3 },
  'here:thing/gone': { place: 4 },
  'ideas:item/a': { text: 'drawn', order: 1, from: [], table: '2' },
  ...more,
});
const part = (counts: number[], more: object = {}) => ({ counts, unsure: 0, ...more });
const closed = room({
  'here:now': { raters: 12, hands: 2, closed: true },
  'here:result/m-1': { rank: 2, parts: [part([3, 2, 1, 0, 0], { median: 3, low: 2, high: 4 })] },
  'here:result/m-2': {
    ...{ rank: 1, tied: true },
    parts: [part([0, 0, 1, 4, 3], { unsure: 4, byHand: 2, median: 8, low: 8, high: 10 })],
  },
  'here:result/a': { parts: [part([0, 0, 0, 0, 0], { withheld: true })] },
});
const shows = (...words: string[]) =>
  vi.waitFor(() => {
    flushSync();
    for (const each of words) expect(text()).toContain(each);
  });
const card = (words: string) =>
  [...document.querySelectorAll('article')].find((each) => text(each).includes(words))!;
const pressed = () => [...document.querySelectorAll('[aria-pressed=true]')].map((each) => text(each));

describe('the phone', () => {
  it('shows all things below each other with what the ends of the scale mean, and none that is gone', async () => {
    await show('Phone', (await live('participant', { hall: room() })).step('here'));
    expect(all('article h2')).toEqual(['first', 'second', 'drawn']);
    await shows('how well', t('rating.done', { n: 0, of: 3 }));
    expect(all('article .ends')[0]).toBe('not at allvery well');
    expect(text(card('first').querySelector('button')!)).toBe('1: not at all');
  });

  it('rates, once for the same level, and takes it back', async () => {
    await show('Phone', (await live('participant', { hall: room() })).step('here'));
    await press('4', card('first'));
    expect(said()).toEqual([['rating/rate', { item: 'm-1', mark: '4', vote: 1 }]]);
    patch('own', 1, { 'here:answer/m-1': { mark: '4' } });
    await shows(t('rating.done', { n: 1, of: 3 }));
    expect(pressed()).toEqual(['4']);
    await press('4', card('first'));
    expect(said()).toHaveLength(1);
    await press(t('rating.unsure'), card('second'));
    expect(said().at(-1)).toEqual(['rating/rate', { item: 'm-2', mark: 'unsure', vote: 1 }]);
    await press(t('rating.withdraw'), card('first'));
    expect(said().at(-1)).toEqual(['rating/withdraw-rating', { item: 'm-1', vote: 1 }]);
  });

  it('asks first for the side, and lets one change it', async () => {
    await show('Phone', (await live('participant', { hall: room(sided) })).step('here'));
    await shows(t('rating.side'));
    expect(all('article h2')).toEqual([]);
    await press('the city');
    expect(said()).toEqual([['rating/choose-side', { side: 'office', vote: 1 }]]);
    patch('own', 1, { 'here:mine': { side: 'office' } });
    await shows('first');
    expect(pressed()).toEqual(['the city']);
    await press('residents');
    expect(said().at(-1)).toEqual(['rating/choose-side', { side: 'residents', vote: 1 }]);
  });

  it('a scribe enters what they counted for one thing, for each side', async () => {
    await show('Phone', (await live('scribe', { hall: room(sided) })).step('here'));
    await shows(t('rating.hands'));
    const choice = document.querySelector('select')!;
    choice.value = 'm-2';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    flushSync();
    const boxes = document.querySelectorAll<HTMLInputElement>('details input[inputmode=numeric]');
    expect(boxes).toHaveLength(12);
    type(boxes[1]!, '3');
    type(boxes[11]!, '二人');
    await press(t('hands.enter'));
    const meant = { item: 'm-2', vote: 1 };
    expect(said()).toEqual([
      ['rating/enter-hands', { ...meant, side: 'residents', mark: '2', count: 3 }],
      ['rating/enter-hands', { ...meant, side: 'office', mark: 'unsure', count: 2 }],
    ]);
  });

  it('shows what came out, best first, with median and spread and never one figure, and my own rating', async () => {
    const own = { 'here:answer/m-1': { mark: '1' } };
    await show('Phone', (await live('participant', { hall: closed, own })).step('here'));
    await shows(t('rating.figure', { n: '4', from: '4', to: '5' }));
    expect(all('li h3')).toEqual(['second', 'first', 'drawn']);
    const [second, first, drawn] = [...document.querySelectorAll('li.card')];
    expect(text(second!)).toContain(t('rating.rank.tied', { n: 1 }));
    expect(text(second!)).toContain(t('rating.count.unsure', { count: 4 }));
    expect(text(second!)).toContain(t('rating.by-hand', { count: 2 }));
    expect(text(first!)).toContain(t('rating.figure', { n: '1.5', from: '1', to: '2' }));
    expect(text(first!)).toContain(`${t('rating.mine')} 1`);
    expect(text(drawn!)).toContain(t('rating.withheld'));
    expect(drawn!.querySelector('.bars')).toBeNull();
  });
});

describe('the console', () => {
  it('says how far people are, and shows no result before closing', async () => {
    const layers = { hall: room(sided), desk: { 'here:desk': { done: 3, ratings: 19 } } };
    await show('Facilitator', (await live('facilitator', layers)).step('here'));
    expect(text()).toContain(t('desk.rating.rated', { n: 7, of: 12 }));
    expect(text()).toContain(t('desk.rating.done', { count: 3 }));
    expect(text()).toContain(t('desk.rating.sides'));
    expect(text()).not.toContain(t('desk.rating.open'));
    expect(document.querySelector('.bars')).toBeNull();
  });

  it('says where every count is promised', async () => {
    const layers = { hall: room({ 'here:form': { ...form, least: undefined } }) };
    await show('Facilitator', (await live('facilitator', layers)).step('here'));
    expect(text()).toContain(t('desk.rating.open'));
  });
});

describe('the wall', () => {
  it('lists the things and how many have rated', async () => {
    await show('Screen', (await live('screen', { hall: room() })).step('here'));
    await shows('how well', 'first', 'second', 'drawn', t('hall.rating.raters'), '7');
  });

  it('tells few by the number that they are fewer than', async () => {
    await show('Screen', (await live('screen', { hall: room({ 'here:now': { few: true } }) })).step('here'));
    await shows(t('hall.rating.few', { count: 5 }));
  });

  it('shows the sides of a thing side by side, each spoken level by level', async () => {
    const parts = [
      part([3, 1, 0, 0, 0], { side: 'residents', median: 2, low: 2, high: 3 }),
      part([0, 0, 0, 2, 2], { side: 'office', median: 9, low: 8, high: 10 }),
    ];
    const result = { 'here:result/m-1': { rank: 1, apart: 7, parts } };
    const layers = { hall: room({ ...sided, ...result, 'here:now': { raters: 8, closed: true } }) };
    await show('Screen', (await live('screen', layers)).step('here'));
    await shows('how well', 'first', 'residents', 'the city', t('rating.apart', { n: '3.5' }));
    const spoken = [...document.querySelectorAll('.bars')].map((each) => each.getAttribute('aria-label'));
    expect(spoken).toHaveLength(2);
    const lowest = t('rating.end', { n: '1', text: 'not at all' });
    expect(spoken[0]).toContain(t('rating.count', { mark: lowest, count: 3 }));
    const [low, high] = [...document.querySelectorAll<HTMLElement>('.median')].map((each) => each.style.left);
    expect([low, high]).toEqual(['10%', '80%']);
  });
});
