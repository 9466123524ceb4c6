import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { loadWords, t } from '../../src/i18n/words.svelte';
import { hallWords } from '../../src/steps/words';
import { all, button, hall, live, patch, press, said, server, show, text, type } from './faces';

await loadWords(['common']);
await hallWords('survey');

const question = (ja: string, of: string, choices: string[], more: object = {}) => ({
  ...{ text: { ja }, type: of, choices },
  ...more,
});
const room = (more: object = {}) => ({
  ...hall('survey'),
  'here:form': { questions: ['said', 'liked', 'more', 'age'], least: 4, wordLimit: 10 },
  'here:now': { sheets: 7, slips: 2 },
  'here:question/said': question('could you say it?', 'choice', ['said-1', 'said-2']),
  'here:question/liked': question('what was good?', 'choices', ['liked-1', 'liked-2']),
  'here:question/more': question('what else?', 'words', []),
  'here:question/age': question('how old?', 'choice', ['age-1', 'age-2', 'age-3'], { attribute: true }),
  ...Object.fromEntries(
    ['said-1', 'said-2', 'liked-1', 'liked-2', 'age-1', 'age-2', 'age-3'].map((id) => [
      `here:choice/${id}`,
      { text: { ja: `to ${id}` } },
    ]),
  ),
  ...more,
});
const closed = (more: object = {}) =>
  room({
    'here:now': { sheets: 7, closed: true },
    'here:result/said': { answered: 6, counts: { 'said-1': 4, 'said-2': 2 } },
    'here:result/liked': { withheld: true, counts: {} },
    'here:result/more': { answered: 2, counts: {} },
    'here:result/age': { answered: 7, counts: { 'age-1': 4 }, others: 3 },
    'here:word/x': { question: 'more', text: 'thank you' },
    'here:word/a': { question: 'more', text: 'zebra' },
    ...more,
  });
const box = (words: string, within: ParentNode = document) =>
  [...within.querySelectorAll('label')]
    .find((each) => text(each).includes(words))!
    .querySelector<HTMLInputElement>('input')!;
const choose = (words: string, within?: ParentNode) => {
  box(words, within).click();
  flushSync();
};
const checked = () =>
  [...document.querySelectorAll('label')].filter((each) => each.querySelector('input')?.checked).map(text);
const follows = (what: () => void) =>
  vi.waitFor(() => {
    flushSync();
    what();
  });

describe('the phone', () => {
  it('sends a whole sheet, of which any question may be left out', async () => {
    await show('Phone', (await live('participant', { hall: room() })).step('here'));
    expect(all('strong')).toEqual(['could you say it?', 'what was good?', 'how old?']);
    await press(t('survey.send'));
    expect(text()).toContain(t('survey.empty'));
    expect(said()).toEqual([]);
    choose('to said-1');
    choose('to said-2');
    choose('to liked-2');
    choose('to liked-1');
    type(document.querySelector('textarea')!, 'so long');
    expect(checked()).toEqual(['to said-2', 'to liked-1', 'to liked-2']);
    await press(t('survey.send'));
    expect(said()).toEqual([
      ['survey/fill-in', { choices: ['said-2', 'liked-2', 'liked-1'], words: ['so long'] }],
    ]);
  });

  it('changes what was sent, leaves a question out again and takes all of it back', async () => {
    const own = { 'here:sheet': { choices: ['said-1', 'age-1'], words: ['so long'] } };
    await show('Phone', (await live('participant', { hall: room(), own })).step('here'));
    expect(checked()).toEqual(['to said-1', 'to age-1']);
    expect(document.querySelector('textarea')!.value).toBe('so long');
    await press(t('survey.clear'));
    expect(text()).toContain(t('survey.unsent'));
    await press(t('survey.change'));
    expect(said()).toEqual([['survey/fill-in', { choices: ['age-1'], words: ['so long'] }]]);
    await press(t('survey.withdraw'));
    expect(said().at(-1)).toEqual(['survey/fill-in', { choices: [], words: [] }]);
    patch('own', 1, {}, ['here:sheet']);
    await follows(() => expect(checked()).toEqual([]));
  });

  it('keeps what is not sent over a reload, and shows what waits for the line', async () => {
    const store = await live('participant', { hall: room() });
    await show('Phone', store.step('here'));
    choose('to said-2');
    document.body.replaceChildren();
    await show('Phone', store.step('here'));
    expect(checked()).toEqual(['to said-2']);
    store.status = 'away';
    server.now.answer = () => 'nothing';
    await press(t('survey.send'));
    expect(checked()).toEqual(['to said-2']);
    expect(text()).toContain(t('state.waiting'));
    expect(text()).not.toContain(t('survey.unsent'));
  });

  it('sends no words that are too long', async () => {
    await show('Phone', (await live('participant', { hall: room() })).step('here'));
    type(document.querySelector('textarea')!, 'much too long');
    await press(t('survey.send'));
    expect(text()).toContain(t('reason.too-long'));
    expect(said()).toEqual([]);
  });

  it('shows each question with its numbers, words in their order, and my own answers to me', async () => {
    const own = { 'here:sheet': { choices: ['said-2'], words: ['zebra'] } };
    await show('Phone', (await live('participant', { hall: closed(), own })).step('here'));
    await follows(() => expect(all('h3')).toHaveLength(4));
    const cards = [...document.querySelectorAll('li.card')].map((each) => text(each));
    expect(cards[0]).toContain(t('survey.answered', { count: 6 }));
    expect(cards[0]).toContain(`${t('survey.mine')} to said-2`);
    expect(cards[1]).toContain(t('survey.withheld'));
    expect(all('li.note')).toEqual(['thank you', 'zebra']);
    expect(cards[2]).not.toContain(t('survey.mine'));
    expect(cards[3]).toContain('to age-2 / to age-3');
    expect(cards[3]).toContain(t('survey.others'));
    expect(document.querySelector('input')).toBeNull();
  });

  it('shows those who look on what is asked, and nothing to press', async () => {
    await show('Phone', (await live('observer', { hall: room() })).step('here'));
    expect(all('li')).toHaveLength(4);
    expect(document.querySelector('button')).toBeNull();
  });

  it('lets a helper enter paper one by one, tells the number to write on it, and takes one out again', async () => {
    const own = { 'here:slip/9': { choices: ['said-1'], words: [] } };
    await show('Phone', (await live('scribe', { hall: room(), own })).step('here'));
    await follows(() => expect(document.querySelector('details')).not.toBeNull());
    const paper = document.querySelector('details')!;
    expect(text(paper)).toContain(t('survey.slip.entered', { n: 9 }));
    choose('to said-2', paper);
    await press(t('survey.slip.add'), paper);
    expect(said()).toEqual([['survey/enter-slip', { choices: ['said-2'], words: [] }]]);
    expect(checked(), 'the next paper begins empty').toEqual([]);
    await press(t('survey.slip.add'), paper);
    expect(said(), 'the second tap of a gesture enters nothing').toHaveLength(1);
    patch('own', 1, { 'here:slip/10': { choices: ['said-2'], words: [] } });
    await follows(() => expect(text(paper)).toContain(t('survey.slip.entered', { n: 10 })));
    await press(t('survey.slip.remove', { n: 9 }), paper);
    expect(said().at(-1)).toEqual(['survey/remove-slip', { slip: 9 }]);
  });

  it('lets a helper take out by its number what another one has entered', async () => {
    await show('Phone', (await live('scribe', { hall: room() })).step('here'));
    await follows(() => expect(document.querySelector('input[inputmode=numeric]')).not.toBeNull());
    type(document.querySelector('input[inputmode=numeric]')!, '２番');
    await press(t('survey.slip.remove.other'));
    type(document.querySelector('input[inputmode=numeric]')!, '２');
    await press(t('survey.slip.remove.other'));
    expect(said()).toEqual([['survey/remove-slip', { slip: 2 }]]);
  });
});

describe('the wall', () => {
  it('shows what is asked with its answers, and how many have answered', async () => {
    await show('Screen', (await live('screen', { hall: room() })).step('here'));
    expect(text()).toContain('to age-1 / to age-2 / to age-3');
    expect(text()).toContain(t('hall.survey.secret'));
    expect(document.querySelector('.bar')).toBeNull();
  });

  it('shows a bar for each answer, and no word that somebody wrote', async () => {
    await show('Screen', (await live('screen', { hall: closed() })).step('here'));
    expect(document.querySelectorAll('.bar')).toHaveLength(4);
    expect(text()).toContain(t('hall.survey.head', { text: 'could you say it?', count: 6 }));
    expect(text()).toContain(t('survey.withheld'));
    expect(text()).toContain(t('hall.survey.written', { count: 2 }));
    expect(text()).not.toContain('zebra');
  });

  it('says that few answered where nothing is shown', async () => {
    const few = { 'here:now': { few: true, closed: true } };
    await show('Screen', (await live('screen', { hall: room(few) })).step('here'));
    expect(text()).toContain(t('hall.survey.result.few', { count: 4 }));
  });
});

describe('the desk', () => {
  it('says how many have answered and how much of it is paper, and enters paper', async () => {
    await show('Facilitator', (await live('facilitator', { hall: room() })).step('here'));
    expect(text()).toContain(t('desk.survey.answered', { n: 7, of: 12 }));
    expect(text()).toContain(t('desk.survey.slips', { count: 2 }));
    expect(button(t('survey.slip.add'))).toBeTruthy();
  });

  it('reads what was written once it is closed', async () => {
    await show('Facilitator', (await live('facilitator', { hall: closed() })).step('here'));
    expect(text()).toContain(t('desk.survey.closed'));
    expect(all('li.note')).toEqual(['thank you', 'zebra']);
  });
});
