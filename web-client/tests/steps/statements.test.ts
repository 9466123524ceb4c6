import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { handsWords } from '../../src/i18n/hands';
import { loadWords, t } from '../../src/i18n/words.svelte';
import '../../src/steps/statements/Add.svelte';
import '../../src/steps/statements/Hands.svelte';
import '../../src/steps/statements/Results.svelte';
import '../../src/parts/Why.svelte';
import { hallWords } from '../../src/steps/words';
import { all, hall, live, patch, press, said, show, text, type } from './faces';

await loadWords(['common']);
await handsWords();
await hallWords('statements');

const form = { from: ['ideas'], add: 'held', reasons: true, least: 5, statementLimit: 140, reasonLimit: 300 };
const room = (more: object = {}) => ({
  ...hall('statements', ['ideas']),
  'here:form': form,
  'here:now': { respondents: 7 },
  'here:statement/s-1': { text: { ja: 'first' }, place: 1, order: 0 },
  'here:statement/s-2': { text: { ja: 'second' }, place: 2, order: 0 },
  'here:statement/a': { place: 3, order: 0 },
  'here:statement/gone': { place: 4, order: 0 },
  'here:statement/m': { words: 'mine', order: 1 },
  'ideas:item/a': { text: 'drawn', order: 1, from: [], table: '2' },
  ...more,
});
const result = (agree: number, disagree: number, unsure: number, more: object = {}) => ({
  ...{ agree, disagree, unsure, ...more },
});
const closed = room({
  'here:now': { respondents: 12, hands: 2, closed: true },
  'here:result/s-1': result(5, 4, 3, { leaning: 'divided', reasons: ['dark', 'far'] }),
  'here:result/s-2': result(9, 1, 2, { leaning: 'agreed', byHand: { agree: 2, disagree: 0, unsure: 0 } }),
  'here:result/a': result(0, 0, 0, { withheld: true }),
  'here:result/m': result(10, 1, 1, { leaning: 'agreed' }),
});
const head = () => all('article h2');
const shows = (...words: string[]) =>
  vi.waitFor(() => {
    flushSync();
    for (const each of words) expect(text()).toContain(each);
  });

describe('the phone', () => {
  it('shows one statement at a time, in order, and none that is gone', async () => {
    await show('Phone', (await live('participant', { hall: room() })).step('here'));
    const seen: string[] = [];
    for (let i = 0; i < 4; i++) {
      seen.push(...head());
      await press(t('statements.pass'));
    }
    expect(seen).toEqual(['first', 'second', 'drawn', 'mine']);
    await shows(t('statements.seen'), t('statements.done', { n: 0, of: 4 }));
  });

  it('shows first what the server names, and nothing that is answered', async () => {
    const own = { 'here:next': { statements: ['a', 's-2'] }, 'here:answer/s-1': { answer: 'agree' } };
    await show('Phone', (await live('participant', { hall: room(), own })).step('here'));
    expect(head()).toEqual(['drawn']);
    await press(t('statements.pass'));
    expect(head()).toEqual(['second']);
    await press(t('statements.pass'));
    await press(t('statements.pass'));
    await shows(t('statements.seen'));
    expect(text()).toContain(t('statements.agree'));
  });

  it('answers, stays until one goes on, and goes back to what was answered', async () => {
    await show('Phone', (await live('participant', { hall: room() })).step('here'));
    await press(t('statements.unsure'));
    const given = { statement: 's-1', answer: 'unsure', reason: null, vote: 1 };
    expect(said()).toEqual([['statements/give-answer', given]]);
    patch('own', 1, { 'here:answer/s-1': { answer: 'unsure' }, 'here:next': { statements: ['m'] } });
    expect(head()).toEqual(['first']);
    await press(t('statements.next'));
    expect(head()).toEqual(['mine']);
    await press(t('statements.back'));
    expect(head()).toEqual(['first']);
    expect(document.querySelector('[aria-pressed=true]')!.textContent).toContain(t('statements.unsure'));
    await press(t('statements.unsure'));
    expect(said()).toHaveLength(1);
  });

  it('gives a reason with the same answer, keeps it when the answer changes, and takes both back', async () => {
    const store = await live('participant', { hall: room() });
    await show('Phone', store.step('here'));
    await press(t('statements.disagree'));
    patch('own', 1, { 'here:answer/s-1': { answer: 'disagree' } });
    await shows(t('statements.why.hint'));
    type(document.querySelector('article textarea')!, 'too dark');
    await press(t('send'), document.querySelector('article')!);
    expect(said().at(-1)).toEqual([
      'statements/give-answer',
      { statement: 's-1', answer: 'disagree', reason: 'too dark', vote: 1 },
    ]);
    patch('own', 2, { 'here:answer/s-1': { answer: 'disagree', reason: 'too dark' } });
    await press(t('statements.agree'));
    expect(said().at(-1)![1]).toMatchObject({ answer: 'agree', reason: 'too dark' });
    await press(t('statements.withdraw'));
    expect(said().at(-1)).toEqual(['statements/withdraw-answer', { statement: 's-1', vote: 1 }]);
  });

  it('goes on with the list when the statement one is at is held back', async () => {
    await show('Phone', (await live('participant', { hall: room() })).step('here'));
    patch('hall', 1, {}, ['here:statement/s-1']);
    expect(head()).toEqual([]);
    await press(t('statements.next'));
    expect(head()).toEqual(['second']);
  });

  it.each([
    ['held', 'statements.add.held'],
    ['open', 'statements.add.open'],
  ] as const)('adds a statement and says what becomes of it: %s', async (add, hint) => {
    const layers = { hall: room({ 'here:form': { ...form, add } }) };
    await show('Phone', (await live('participant', layers)).step('here'));
    await shows(t(hint));
    const box = document.querySelector('details textarea')!;
    type(box, 'a bench is missing');
    await press(t('send'), box.closest('details')!);
    expect(said()).toEqual([['statements/add-statement', { text: 'a bench is missing', paper: false }]]);
    patch('own', 1, { 'here:statement/n': { text: 'a bench is missing', state: 'held' } });
    await shows(t('statements.state.held'));
  });

  it('offers nobody to add where the step takes none', async () => {
    const layers = { hall: room({ 'here:form': { ...form, add: 'never', reasons: undefined } }) };
    await show('Phone', (await live('participant', layers)).step('here'));
    expect(text()).not.toContain(t('statements.add'));
  });

  it('a scribe enters what they counted for the statement on the screen', async () => {
    await show('Phone', (await live('scribe', { hall: room() })).step('here'));
    await shows(t('statements.hands'));
    const boxes = document.querySelectorAll<HTMLInputElement>('details input[inputmode=numeric]');
    type(boxes[0]!, '12');
    type(boxes[2]!, '三人');
    await press(t('hands.enter'));
    expect(said()).toEqual([
      ['statements/enter-hands', { statement: 's-1', vote: 1, answer: 'agree', count: 12 }],
      ['statements/enter-hands', { statement: 's-1', vote: 1, answer: 'unsure', count: 3 }],
    ]);
  });

  it('shows what came out, agreement first, with three numbers and never one, and my own answer', async () => {
    const own = { 'here:answer/s-1': { answer: 'unsure' } };
    await show('Phone', (await live('participant', { hall: closed, own })).step('here'));
    await shows(t('statements.leaning.agreed'), t('statements.leaning.divided'));
    expect(all('li h3')).toEqual(['mine', 'second', 'first', 'drawn']);
    expect(text()).toContain(t('statements.count.agree', { count: 9 }));
    expect(text()).toContain(t('statements.count.unsure', { count: 3 }));
    expect(text()).toContain(t('statements.by-hand', { count: 2 }));
    expect(text()).toContain(t('statements.mine'));
    expect(text()).not.toContain('%');
    const [, , divided, withheld] = [...document.querySelectorAll('li.card')];
    expect(text(divided!)).toContain('dark');
    expect(text(withheld!)).toContain(t('statements.withheld'));
    expect(text(withheld!)).not.toContain(t('statements.count.agree', { count: 0 }));
  });
});

it.each([
  ['Phone', 'participant'],
  ['Screen', 'screen'],
] as const)('%s says that nobody answered, and shows no empty bar', async (face, role) => {
  const records = { ...closed, 'here:result/s-1': result(0, 0, 0) };
  await show(face, (await live(role, { hall: records })).step('here'));
  await shows(t('statements.nobody'), 'second');
  expect(document.querySelectorAll('.bar')).toHaveLength(2);
});

describe('the console', () => {
  it('says how far people are, and shows no result before closing', async () => {
    const layers = { hall: room(), desk: { 'here:desk': { done: 3, answers: 19 } } };
    await show('Facilitator', (await live('facilitator', layers)).step('here'));
    expect(text()).toContain(t('desk.statements.answered', { n: 7, of: 12 }));
    expect(text()).toContain(t('desk.statements.far', { n: 19, count: 4 }));
    expect(text()).toContain(t('desk.statements.done', { count: 3 }));
    expect(text()).not.toContain(t('statements.count.agree', { count: 0 }));
  });

  it('shows what waits, and holds back what somebody has added, not what the template asks', async () => {
    const layers = { hall: room(), desk: { 'here:held/h': { words: 'of Mr Sato', order: 2 } } };
    await show('Facilitator', (await live('facilitator', layers)).step('here'));
    await press(t('desk.statements.show.of', { text: 'of Mr Sato' }));
    await press(t('desk.statements.hold.of', { text: 'mine' }));
    expect(said()).toEqual([
      ['statements/show-statement', { statement: 'h' }],
      ['statements/hold-statement', { statement: 'm' }],
    ]);
    const labels = [...document.querySelectorAll('button')].map((each) => each.getAttribute('aria-label'));
    expect(labels).not.toContain(t('desk.statements.hold.of', { text: 'first' }));
  });
});

describe('the wall', () => {
  it('lists the statements and how many have answered', async () => {
    await show('Screen', (await live('screen', { hall: room() })).step('here'));
    await shows('first', 'second', 'drawn', 'mine', t('hall.statements.respondents'), '7');
  });

  it('tells few by the number that they are fewer than', async () => {
    await show('Screen', (await live('screen', { hall: room({ 'here:now': { few: true } }) })).step('here'));
    await shows(t('hall.statements.few', { count: 5 }));
  });

  it('shows each statement with a bar of patterns and its numbers, under where the room stands', async () => {
    await show('Screen', (await live('screen', { hall: closed })).step('here'));
    await shows(t('statements.leaning.agreed'), t('statements.leaning.none'), t('statements.withheld'));
    expect(all('h3')).toEqual(
      ['agreed', 'divided', 'none'].map((leaning) => t(`statements.leaning.${leaning as 'none'}`)),
    );
    expect(document.querySelectorAll('.bar')).toHaveLength(3);
    expect(text()).toContain(t('statements.count.disagree', { count: 4 }));
  });
});
