import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { handsWords } from '../../src/i18n/hands';
import { loadWords, t } from '../../src/i18n/words.svelte';
import { hallWords } from '../../src/steps/words';
import { all, button, hall, live, patch, press, said, show, text, type } from './faces';

await loadWords(['common']);
await handsWords();
await hallWords('budget');

const form = {
  unit: { ja: 'h' },
  total: 20,
  rule: 'equal-shares',
  projects: ['here-a', 'here-b', 'here-c'],
  least: 3,
};
const h = (n: number) => t('budget.amount', { n, unit: 'h' });
const project = (ja: string, cost: number) => ({ text: { ja }, cost });
const room = (more: object = {}) => ({
  ...hall('budget'),
  'here:form': form,
  'here:now': { chose: 7 },
  'here:project/here-a': project('the patrol', 12),
  'here:project/here-b': project('the flowers', 8),
  'here:project/here-c': project('the lunch', 15),
  ...more,
});
const closed = (now: object, results: object = {}) =>
  room({ 'here:now': { chose: 7, closed: true, ...now }, ...results });
const paid = {
  'here:result/here-c': { became: 'few' },
  'here:result/here-b': { count: 3, became: 'chosen', round: 2, left: 0 },
  'here:result/here-a': { count: 6, became: 'chosen', round: 1, left: 8 },
};
const ballot = (...projects: string[]) => ({ 'here:ballot': { projects } });
const box = (words: string, of: ParentNode = document) =>
  [...of.querySelectorAll('label')]
    .find((each) => text(each).includes(words))!
    .querySelector<HTMLInputElement>('input')!;
const tick = (words: string, of?: ParentNode) => {
  box(words, of).click();
  flushSync();
};

describe('the phone', () => {
  it('shows the projects with their cost and the rule, and asks for a choice', async () => {
    await show('Phone', (await live('participant', { hall: room() })).step('here'));
    expect(text()).toContain(t('budget.total', { amount: h(20) }));
    expect(text()).toContain(t('budget.rule.equal-shares'));
    expect(text()).toContain(t('budget.least', { count: 3 }));
    const labels = all('label');
    expect(labels).toHaveLength(3);
    for (const words of ['the patrol', h(12)]) expect(labels[0]).toContain(words);
    await press(t('budget.send'));
    expect(text()).toContain(t('budget.choose'));
    expect(said()).toEqual([]);
  });

  it('sends all that is chosen, changes it and takes it back', async () => {
    await show('Phone', (await live('participant', { hall: room() })).step('here'));
    tick('the patrol');
    tick('the lunch');
    await press(t('budget.send'));
    expect(said()).toEqual([['budget/choose', { projects: ['here-a', 'here-c'], vote: 1 }]]);
    patch('own', 1, ballot('here-a', 'here-c'));
    tick('the lunch');
    await press(t('budget.change'));
    expect(said().at(-1)).toEqual(['budget/choose', { projects: ['here-a'], vote: 1 }]);
    patch('own', 2, ballot('here-a'));
    await press(t('budget.withdraw'));
    expect(said().at(-1)).toEqual(['budget/choose', { projects: [], vote: 1 }]);
  });

  it('says that every count is shown where that was promised', async () => {
    const open = { 'here:form': { ...form, least: undefined } };
    await show('Phone', (await live('participant', { hall: room(open) })).step('here'));
    expect(text()).toContain(t('budget.every'));
  });

  it('tells round by round what is paid and what is left, and marks one’s own', async () => {
    const layers = { hall: closed({ left: 0, papers: 2 }, paid), own: ballot('here-b') };
    await show('Phone', (await live('participant', layers)).step('here'));
    await vi.waitFor(() => {
      flushSync();
      expect(all('h3')).toEqual(['the patrol', 'the flowers', 'the lunch']);
    });
    const [patrol, flowers, lunch] = all('li');
    expect(text()).toContain(t('budget.closed', { count: 9, left: h(0) }));
    expect(patrol).toContain(t('budget.paid', { count: 6, amount: h(12) }));
    expect(patrol).toContain(t('budget.left', { amount: h(8) }));
    expect(flowers).toContain(t('budget.mine'));
    expect(lunch).toContain(t('budget.became.few', { count: 3 }));
  });

  it('says why there is no result where few chose', async () => {
    await show('Phone', (await live('participant', { hall: closed({ withheld: true }) })).step('here'));
    await vi.waitFor(() => {
      flushSync();
      expect(text()).toContain(t('budget.withheld'));
    });
  });

  it('lets a scribe enter a paper whole, and correct how many say the same', async () => {
    const layers = {
      hall: room({ 'here:now': { chose: 7, papers: 5 } }),
      own: { 'here:slips': { slips: [{ projects: ['here-a', 'here-c'], count: 2 }] } },
    };
    await show('Phone', (await live('scribe', layers)).step('here'));
    await vi.waitFor(() => {
      flushSync();
      expect(document.querySelector('details')).toBeTruthy();
    });
    const papers = document.querySelector('details')!;
    tick('the lunch', papers);
    tick('the patrol', papers);
    await press(t('budget.slips.add'));
    expect(said()).toEqual([['budget/enter-slips', { projects: ['here-a', 'here-c'], count: 3, vote: 1 }]]);
    const number = papers.querySelector<HTMLInputElement>('input[inputmode=numeric]')!;
    type(number, '1');
    number.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() =>
      expect(said().at(-1)).toEqual([
        'budget/enter-slips',
        { projects: ['here-a', 'here-c'], count: 1, vote: 1 },
      ]),
    );
    await vi.waitFor(() => {
      flushSync();
      expect(text()).toContain(t('hands.over.how'));
    });
    await press(t('hands.over'));
    expect(said().at(-1)).toEqual(['budget/take-over-slips', { vote: 1 }]);
  });
});

describe('the wall', () => {
  it('shows what could be paid and how many have answered, and no result', async () => {
    await show('Screen', (await live('screen', { hall: room() })).step('here'));
    for (const words of ['the patrol', h(12), t('hall.budget.secret')]) expect(text()).toContain(words);
    expect(text()).not.toContain(t('budget.became.chosen'));
  });

  it('shows each round as a bar of the whole', async () => {
    const results = closed({ left: 0, papers: 2 }, paid);
    await show('Screen', (await live('screen', { hall: results })).step('here'));
    const bars = [...document.querySelectorAll('.bar')].map((bar) =>
      [...bar.children].map((part) => (part as HTMLElement).style.width),
    );
    expect(bars).toEqual([
      ['0%', '60%'],
      ['60%', '40%'],
    ]);
    expect(text()).toContain(t('hall.budget.result', { chose: 7, papers: 2, total: h(20), left: h(0) }));
  });

  it('shows a tie as a tie', async () => {
    const tied = {
      'here:result/here-a': { count: 4, became: 'tied' },
      'here:result/here-c': { count: 4, became: 'tied' },
    };
    const layers = { hall: closed({ left: 20, tie: ['here-a', 'here-c'] }, tied) };
    await show('Screen', (await live('screen', layers)).step('here'));
    expect(text()).toContain(t('hall.budget.tied'));
    for (const words of ['the patrol', 'the lunch']) expect(text().split(words)).toHaveLength(2);
  });
});

describe('the desk', () => {
  it('decides a tie as the room has agreed', async () => {
    const layers = { hall: closed({ left: 20, tie: ['here-a', 'here-c'] }) };
    await show('Facilitator', (await live('facilitator', layers)).step('here'));
    await press(t('desk.budget.lot.draw'));
    expect(text()).toContain(t('desk.budget.lot.none'));
    type(document.querySelector('input')!, '4 2');
    await press(t('desk.budget.lot.draw'));
    expect(said()).toEqual([['budget/settle-tie', { rule: 'by-lot', lot: '4 2', vote: 1 }]]);
    await press(t('desk.budget.lower-cost'));
    expect(said().at(-1)).toEqual(['budget/settle-tie', { rule: 'by-lower-cost', vote: 1 }]);
  });

  it('says how many have answered, and enters papers', async () => {
    const layers = { hall: room({ 'here:now': { few: true, papers: 1 } }) };
    await show('Facilitator', (await live('facilitator', layers)).step('here'));
    expect(text()).toContain(t('desk.budget.few', { count: 3, of: 12 }));
    expect(text()).toContain(t('desk.budget.papers', { count: 1 }));
    tick('the flowers');
    await press(t('budget.slips.add'));
    expect(said()).toEqual([['budget/enter-slips', { projects: ['here-b'], count: 1, vote: 1 }]]);
    expect(button(t('hands.over'))).toBeTruthy();
  });
});
