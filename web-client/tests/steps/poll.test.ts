import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { handsWords } from '../../src/i18n/hands';
import { loadWords, t } from '../../src/i18n/words.svelte';
import { hallWords } from '../../src/steps/words';
import { all, button, hall, live, patch, press, said, server, show, text, type } from './faces';

await loadWords(['common']);
await handsWords();
await hallWords('poll');

const own = (ja: string) => ({ text: { ja } });
const form = {
  question: { ja: 'which next?' },
  choices: ['a', 'here-1', 'gone', 'here-2'],
  most: 1,
  least: 5,
};
const room = (more: object = {}) => ({
  ...hall('poll', ['ideas']),
  'here:form': form,
  'here:now': { answered: 7 },
  'here:choice/here-1': own('the hills'),
  'here:choice/here-2': own('the bus'),
  'ideas:item/a': { text: 'the feast', order: 1, from: [] },
  ...more,
});
const result = (count: number, rank: number, more: object = {}) => ({ count, hands: 0, rank, ...more });
const closed = (now: object, results: object = {}) =>
  room({ 'here:now': { answered: 7, closed: true, ...now }, ...results });
const ballot = (...choices: string[]) => ({ 'here:ballot': { choices } });
const box = (words: string) =>
  [...document.querySelectorAll('label')]
    .find((each) => text(each).includes(words))!
    .querySelector<HTMLInputElement>('input')!;
const choose = (words: string) => {
  box(words).click();
  flushSync();
};
const checked = () =>
  [...document.querySelectorAll('label')].filter((each) => each.querySelector('input')!.checked).map(text);

describe('the phone', () => {
  it('asks the question and shows the choices in their order, none that is gone', async () => {
    await show('Phone', (await live('participant', { hall: room() })).step('here'));
    expect(text(document.querySelector('legend')!)).toContain('which next?');
    expect(text()).toContain(t('poll.rule.one'));
    expect(all('label')).toEqual(['the feast', 'the hills', 'the bus']);
    expect(text()).toContain(t('poll.going', { count: 7 }));
    await press(t('poll.send'));
    expect(text()).toContain(t('poll.choose'));
    expect(said()).toEqual([]);
  });

  it('sends one answer, changes it and takes it back', async () => {
    await show('Phone', (await live('participant', { hall: room() })).step('here'));
    choose('the hills');
    choose('the bus');
    expect(checked()).toEqual(['the bus']);
    await press(t('poll.send'));
    expect(said()).toEqual([['poll/answer', { choices: ['here-2'], vote: 1 }]]);
    patch('own', 1, ballot('here-2'));
    await vi.waitFor(() => {
      flushSync();
      expect(text()).toContain(t('state.arrived'));
    });
    choose('the feast');
    await press(t('poll.change'));
    expect(said().at(-1)).toEqual(['poll/answer', { choices: ['a'], vote: 1 }]);
    patch('own', 2, ballot('a'));
    await press(t('poll.withdraw'));
    expect(said().at(-1)).toEqual(['poll/answer', { choices: [], vote: 1 }]);
    patch('own', 3, ballot());
    await vi.waitFor(() => {
      flushSync();
      expect(checked()).toEqual([]);
    });
    expect(text()).not.toContain(t('poll.withdraw'));
  });

  it('takes as many choices as may be made, and says when they are too many', async () => {
    const many = { 'here:form': { ...form, most: 2 } };
    await show('Phone', (await live('participant', { hall: room(many) })).step('here'));
    expect(text()).toContain(t('poll.rule.many', { count: 2 }));
    choose('the bus');
    choose('the feast');
    choose('the hills');
    expect(text()).toContain(t('poll.most', { count: 2 }));
    expect(checked()).toEqual(['the feast', 'the bus']);
    choose('the bus');
    choose('the hills');
    expect(text()).not.toContain(t('poll.most', { count: 2 }));
    await press(t('poll.send'));
    expect(said()).toEqual([['poll/answer', { choices: ['a', 'here-1'], vote: 1 }]]);
  });

  it('lets any number be chosen where none is set', async () => {
    const any = { 'here:form': { ...form, most: undefined } };
    await show('Phone', (await live('participant', { hall: room(any) })).step('here'));
    expect(text()).toContain(t('poll.rule.any'));
    for (const each of ['the bus', 'the feast', 'the hills']) choose(each);
    expect(checked()).toHaveLength(3);
  });

  it('shows what waits for the line as chosen, and that it waits', async () => {
    const store = await live('participant', { hall: room() });
    await show('Phone', store.step('here'));
    store.status = 'away';
    server.now.answer = () => 'nothing';
    choose('the bus');
    await press(t('poll.send'));
    expect(checked()).toEqual(['the bus']);
    expect(text()).toContain(t('state.waiting'));
  });

  it('begins anew where people are asked anew, and names the vote that is seen', async () => {
    await show('Phone', (await live('participant', { hall: room(), own: ballot('a') })).step('here'));
    choose('the bus');
    patch('own', 1, ballot());
    patch('hall', 1, { 'here:now': { answered: 0, vote: 2 } });
    await vi.waitFor(() => {
      flushSync();
      expect(text()).toContain(t('poll.vote', { n: 2 }));
    });
    expect(checked()).toEqual([]);
    choose('the hills');
    await press(t('poll.send'));
    await vi.waitFor(() => expect(said()).toEqual([['poll/answer', { choices: ['here-1'], vote: 2 }]]));
  });

  it('ranks what came out, with hands apart and one’s own answer marked', async () => {
    const results = {
      'here:result/a': result(2, 2, { tied: true }),
      'here:result/here-1': result(2, 2, { tied: true }),
      'here:result/here-2': result(5, 1, { hands: 3 }),
    };
    const layers = { hall: closed({ hands: 3 }, results), own: ballot('here-1') };
    await show('Phone', (await live('participant', layers)).step('here'));
    expect(all('h3')).toEqual(['the bus', 'the feast', 'the hills']);
    const [bus, feast, hills] = all('li');
    expect(bus).toContain(t('poll.result', { count: 5 }));
    expect(bus).toContain(t('poll.hands', { count: 3 }));
    expect(feast).toContain(t('poll.rank.tied', { rank: 2 }));
    expect(hills).toContain(t('poll.mine'));
    expect(document.querySelector('input')).toBeNull();
  });

  it('shows those who look on what is asked, and nothing to press', async () => {
    await show('Phone', (await live('observer', { hall: room() })).step('here'));
    expect(all('h2')).toEqual(['which next?']);
    expect(all('h3')).toEqual(['the feast', 'the hills', 'the bus']);
    expect(document.querySelector('button')).toBeNull();
  });

  it('lets a scribe enter what they counted, and take over what others counted who are gone', async () => {
    const layers = {
      hall: room({ 'here:now': { answered: 7, hands: 9 } }),
      own: { 'here:hands': { counts: { a: 4 } } },
    };
    await show('Phone', (await live('scribe', layers)).step('here'));
    const numbers = () => [...document.querySelectorAll<HTMLInputElement>('input[inputmode=numeric]')];
    await vi.waitFor(() => {
      flushSync();
      expect(numbers().map(({ value }) => value)).toEqual(['4', '', '']);
    });
    type(numbers()[2]!, '１２人');
    await press(t('hands.enter'));
    expect(said()).toEqual([['poll/enter-hands', { choice: 'here-2', count: 12, vote: 1 }]]);
    await vi.waitFor(() => {
      flushSync();
      expect(text()).toContain(t('hands.over.how'));
    });
    await press(t('hands.over'));
    expect(said().at(-1)).toEqual(['poll/take-over-hands', { vote: 1 }]);
  });
});

describe.each(['Phone', 'Screen'] as const)('a result that is withheld, on the %s', (face) => {
  const shows = (of: object, results: object = {}) =>
    live(face === 'Phone' ? 'participant' : 'screen', { hall: closed({ withheld: true, ...of }, results) });

  it('says that answers by phone are not shown, and shows those by hand', async () => {
    const results = { 'here:result/a': result(6, 1, { hands: 6 }) };
    await show(face, (await shows({ hands: 6 }, results)).step('here'));
    expect(text()).toContain(t(face === 'Phone' ? 'poll.withheld' : 'hall.poll.withheld', { answered: 7 }));
    if (face === 'Screen') expect(text()).toContain(t('hall.poll.by-hand', { hands: 6 }));
    else expect(text()).toContain(t('poll.result', { count: 6 }));
  });

  it('says that few answered where that is why', async () => {
    await show(face, (await shows({ answered: undefined, few: true })).step('here'));
    const key = face === 'Phone' ? 'poll.closed.few' : 'hall.poll.withheld.few';
    expect(text()).toContain(t(key, { count: 5 }));
  });
});

describe('the wall', () => {
  it('shows the question and how many have answered, and no result', async () => {
    await show('Screen', (await live('screen', { hall: room() })).step('here'));
    for (const words of ['which next?', 'the hills', 'the feast', t('hall.poll.secret')])
      expect(text()).toContain(words);
  });

  it('shows the result in the words of the template and of the room', async () => {
    const results = { 'here:result/a': result(1, 2), 'here:result/here-1': result(6, 1) };
    await show('Screen', (await live('screen', { hall: closed({ hands: 2 }, results) })).step('here'));
    expect(text()).toContain(t('hall.poll.result', { answered: 7, hands: 2 }));
    expect(text().indexOf('the hills')).toBeLessThan(text().indexOf('the feast'));
  });
});

describe('the desk', () => {
  it('says how many have answered, corrects its own count and shows the count of all', async () => {
    const layers = {
      hall: room({ 'here:now': { answered: 7, hands: 11 } }),
      desk: { 'here:hands/a': { count: 9 }, 'here:hands/here-1': { count: 2 } },
      own: { 'here:hands': { counts: { a: 4, 'here-1': 2 } } },
    };
    await show('Facilitator', (await live('facilitator', layers)).step('here'));
    expect(text()).toContain(t('desk.poll.answered', { n: 7, of: 12 }));
    const boxes = [...document.querySelectorAll<HTMLInputElement>('li input')];
    expect(boxes.map(({ value }) => value)).toEqual(['4', '2', '0']);
    expect(all('li')[0]).toContain(t('desk.poll.hands.all', { count: 9 }));
    expect(all('li')[1]).not.toContain(t('desk.poll.hands.all', { count: 2 }));
    boxes[2]!.value = '5';
    boxes[2]!.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() =>
      expect(said()).toEqual([['poll/enter-hands', { choice: 'here-2', count: 5, vote: 1 }]]),
    );
    expect(button(t('hands.over'))).toBeTruthy();
  });

  it('says that every count is shown where that was promised, and that few have answered where they are few', async () => {
    const every = { 'here:form': { ...form, least: undefined } };
    await show('Facilitator', (await live('facilitator', { hall: room(every) })).step('here'));
    expect(text()).toContain(t('desk.poll.every'));
    document.body.replaceChildren();
    const few = { 'here:now': { few: true } };
    await show('Facilitator', (await live('facilitator', { hall: room(few) })).step('here'));
    expect(text()).toContain(t('desk.poll.few', { count: 5, of: 12 }));
    expect(text()).not.toContain(t('desk.poll.every'));
  });

  it('says when there is nothing to choose from', async () => {
    const none = { 'here:form': { ...form, choices: [] } };
    await show('Facilitator', (await live('facilitator', { hall: room(none) })).step('here'));
    expect(text()).toContain(t('desk.poll.empty'));
  });
});
