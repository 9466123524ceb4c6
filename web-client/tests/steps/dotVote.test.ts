import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { handsWords } from '../../src/i18n/hands';
import { loadWords, t } from '../../src/i18n/words.svelte';
import { hallWords } from '../../src/steps/words';
import { all, hall, live, patch, press, said, show, text, type } from './faces';

await loadWords(['common']);
await handsWords();
await hallWords('dot-vote');

const form = { from: 'ideas', dots: 3, max: 2, least: 5, items: ['b', 'a', 'c', 'gone'] };
const item = (order: number, more: object = {}) => ({ text: `item ${order}`, order, from: [], ...more });
const items = { 'ideas:item/a': item(1), 'ideas:item/b': item(2), 'ideas:item/c': item(3) };
const result = (dots: number, rank: number, more: object = {}) => ({ dots, hands: 0, rank, ...more });
const room = (more: object = {}) => ({
  ...hall('dot-vote', ['ideas']),
  'here:form': form,
  'here:now': { voters: 4 },
  ...items,
  ...more,
});
const closed = (now: object, results: object) =>
  room({ 'here:now': { voters: 4, closed: true, ...now }, ...results });
const own = (dots: Record<string, number>, left: number) => ({ 'here:ballot': { dots, left } });
const group = (words: string) =>
  [...document.querySelectorAll('h2')].find((each) => each.textContent === words)!.closest('li')!;

describe.each([
  ['Phone', 'participant'],
  ['Facilitator', 'facilitator'],
] as const)('a ballot of hundreds on the %s face', (face, role) => {
  it('draws as much as is asked for, in its order, and goes on where the next part begins', async () => {
    const ids = Array.from({ length: 200 }, (_, i) => `n${i}`);
    const many = Object.fromEntries(ids.map((id, i) => [`ideas:item/${id}`, item(i)]));
    const hall = room({ ...many, 'here:form': { ...form, items: ids } });
    await show(face, (await live(role, { hall })).step('here'));
    const drawn = () => new Set(text().match(/item [0-9]+/g)).size;
    expect(drawn()).toBe(60);
    expect(text()).toContain('item 59');
    await press(t('newest.older', { count: 60 }));
    await vi.waitFor(() => expect(text(document.activeElement!)).toContain('item 60'));
    expect(drawn()).toBe(120);
    await press(t('newest.older', { count: 60 }));
    await press(t('newest.older', { count: 20 }));
    await vi.waitFor(() => expect(text(document.activeElement!)).toContain('item 180'));
    expect(drawn()).toBe(200);
  });
});

describe('the phone', () => {
  it('shows the items in the order in which they were drawn, and none that is gone', async () => {
    await show('Phone', (await live('participant', { hall: room() })).step('here'));
    expect(all('h2')).toEqual(['item 2', 'item 1', 'item 3']);
  });

  it('puts single notes behind what was gathered, under a heading of their own, on phone, desk and wall', async () => {
    const alone = {
      'ideas:item/c': item(3, { from: ['c'] }),
      'here:form': { ...form, items: ['b', 'a', 'c'] },
    };
    for (const [face, role] of [
      ['Phone', 'participant'],
      ['Facilitator', 'facilitator'],
      ['Screen', 'screen'],
    ] as const) {
      await show(face, (await live(role, { hall: room(alone) })).step('here'));
      const words = ['item 2', 'item 1', t('items.single'), 'item 3'];
      const places = words.map((each) => text().indexOf(each));
      expect(places, face).not.toContain(-1);
      expect(places, face).toEqual([...places].sort((a, b) => a - b));
      // It is made of itself alone: there is nothing below it to open.
      expect(text(), face).not.toContain(t('notes', { count: 1 }));
    }
  });

  it('places and takes, and refuses what does not fit without asking the server', async () => {
    const layers = { hall: room(), own: own({ a: 2 }, 1) };
    await show('Phone', (await live('participant', layers)).step('here'));
    await press(t('dot-vote.place'), group('item 1'));
    expect(text()).toContain(t('dot-vote.max', { count: 2 }));
    await press(t('dot-vote.place'), group('item 2'));
    await vi.waitFor(() => expect(said()).toEqual([['dot-vote/place-dot', { item: 'b', vote: 1 }]]));
    patch('own', 1, own({ a: 2, b: 1 }, 0));
    await vi.waitFor(() => {
      flushSync();
      expect(text()).toContain(t('dot-vote.left', { count: 0 }));
    });
    await press(t('dot-vote.place'), group('item 3'));
    expect(text()).toContain(t('reason.no-dots-left'));
    await press(t('dot-vote.take'), group('item 3'));
    await press(t('dot-vote.take'), group('item 1'));
    expect(said().slice(1)).toEqual([['dot-vote/take-dot', { item: 'a', vote: 1 }]]);
  });

  it('counts dots on their way until the server has them', async () => {
    const store = await live('participant', { hall: room() });
    await show('Phone', store.step('here'));
    store.status = 'away';
    await press(t('dot-vote.place'), group('item 2'));
    expect(text()).toContain(t('dot-vote.left', { count: 2 }));
    expect(text(group('item 2'))).toContain('●○');
  });

  it('shows what an item is made of to those who open it', async () => {
    const drawn = {
      'step/notes': { kind: 'board', names: 'hidden', minutes: 5, from: [] },
      'step/ideas': { kind: 'cluster', names: 'hidden', minutes: 5, from: ['notes'] },
      course: { ...hall('dot-vote').course, steps: ['notes', 'ideas', 'here'] },
      'ideas:item/a': item(1, { from: ['n', 'withdrawn'] }),
      'notes:item/n': { text: 'a note', order: 1, from: [] },
    };
    await show('Phone', (await live('participant', { hall: room(drawn) })).step('here'));
    const details = document.querySelector('details')!;
    expect(text(details)).toBe(t('notes', { count: 1 }));
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    await vi.waitFor(() => {
      flushSync();
      expect(text(details)).toContain('a note');
    });
  });

  it('tells a scribe what they have entered, and enters what they counted', async () => {
    const layers = { hall: room(), own: { 'here:hands': { dots: { b: 7 } } } };
    await show('Phone', (await live('scribe', layers)).step('here'));
    await vi.waitFor(() => {
      flushSync();
      expect(text(group('item 2'))).toContain(t('dot-vote.hands.entered', { count: 7 }));
    });
    expect(text(group('item 1'))).not.toContain(t('dot-vote.hands.entered', { count: 7 }));
    type(group('item 1').querySelector('input')!, '十二票');
    await press(t('hands.enter'), group('item 1'));
    expect(said()).toEqual([['dot-vote/enter-hands', { item: 'a', dots: 12, vote: 1 }]]);
    expect(text(group('item 1'))).toContain(`✓ ${t('dot-vote.hands.entered', { count: 12 })}`);
    const box = group('item 1').querySelector('input')!;
    type(box, 'たくさん');
    box.dispatchEvent(new Event('change', { bubbles: true }));
    await press(t('hands.enter'), group('item 1'));
    expect(text(group('item 1'))).toContain(t('number.unread', { most: 5000 }));
    expect(box.value).toBe('たくさん');
    expect(said()).toHaveLength(1);
  });

  it('a scribe takes over what others counted who are gone, and is told what came of it', async () => {
    const layers = {
      hall: room({ 'here:now': { voters: 4, hands: 9 } }),
      own: { 'here:hands': { dots: { b: 7 } } },
    };
    await show('Phone', (await live('scribe', layers)).step('here'));
    await vi.waitFor(() => {
      flushSync();
      expect(text()).toContain(t('hands.over.how'));
    });
    await press(t('hands.over'));
    expect(said()).toEqual([['dot-vote/take-over-hands', { vote: 1 }]]);
    await vi.waitFor(() => {
      flushSync();
      expect(text()).toContain(t('hands.over.none'));
    });
    patch('own', 1, { 'here:hands': { dots: { b: 9 } } });
    expect(text()).not.toContain(t('hands.over.how'));
  });

  it.each([
    ['scribe', 7],
    ['participant', 9],
  ] as const)('a %s is offered nothing where nothing is left to take over', async (role, hands) => {
    const layers = {
      hall: room({ 'here:now': { voters: 4, hands } }),
      own: { 'here:hands': { dots: { b: 7 } } },
    };
    await show('Phone', (await live(role, layers)).step('here'));
    await vi.waitFor(() => {
      flushSync();
      expect(document.querySelectorAll('li.card input')).toHaveLength(role === 'scribe' ? 3 : 0);
    });
    expect(text()).not.toContain(t('hands.over'));
  });

  it('ranks what came out, ties in the order of the items', async () => {
    const results = {
      'here:result/a': result(2, 2, { tied: true }),
      'here:result/b': result(2, 2, { tied: true }),
      'here:result/c': result(5, 1, { hands: 3 }),
    };
    const layers = { hall: closed({ hands: 3 }, results), own: own({ b: 2 }, 1) };
    await show('Phone', (await live('participant', layers)).step('here'));
    expect(all('h2')).toEqual(['item 3', 'item 2', 'item 1']);
    expect(text(group('item 3'))).toContain(t('dot-vote.hands', { count: 3 }));
    expect(text(group('item 2'))).toContain(t('dot-vote.rank.tied', { rank: 2 }));
    expect(text(group('item 2'))).toContain(t('dot-vote.mine', { count: 2 }));
    expect(text(group('item 1'))).not.toContain(t('dot-vote.mine', { count: 2 }));
    expect(document.querySelector('[aria-disabled]')).toBeNull();
  });
});

describe.each(['Phone', 'Screen'] as const)('a result that is withheld, on the %s face', (face) => {
  const shows = (of: object, results: object = {}) =>
    live(face === 'Phone' ? 'participant' : 'screen', { hall: closed({ withheld: true, ...of }, results) });
  const key = face === 'Phone' ? 'dot-vote.withheld' : 'hall.dot-vote.withheld';

  it('says that dots placed by phone are not shown', async () => {
    await show(face, (await shows({})).step('here'));
    expect(text()).toContain(t(key, { voters: 4 }));
    expect(document.querySelector('table')).toBeNull();
    expect(text()).not.toContain(t('hall.dot-vote.by-hand', { hands: 0 }));
  });

  it('still shows what was counted by hand', async () => {
    const results = { 'here:result/a': result(6, 1, { hands: 6 }) };
    await show(face, (await shows({ hands: 6 }, results)).step('here'));
    expect(text()).toContain(t(key, { voters: 4 }));
    if (face === 'Screen') expect(text()).toContain(t('hall.dot-vote.by-hand', { hands: 6 }));
    else expect(text(group('item 1'))).toContain(t('dot-vote.result', { count: 6 }));
  });
});

describe('the desk', () => {
  it('says how many have voted, corrects its own count and shows the count of all', async () => {
    const layers = {
      hall: room({ 'ideas:item/c': item(3, { table: '2' }) }),
      desk: { 'here:hands/a': { dots: 9 }, 'here:hands/b': { dots: 2 } },
      own: { 'here:hands': { dots: { a: 4, b: 2 } } },
    };
    await show('Facilitator', (await live('facilitator', layers)).step('here'));
    expect(text()).toContain(t('desk.dot-vote.voted', { n: 4, of: 12 }));
    const boxes = [...document.querySelectorAll<HTMLInputElement>('li input')];
    expect(boxes.map(({ value }) => value)).toEqual(['2', '4', '0']);
    expect(all('li')[1]).toContain(t('desk.dot-vote.hands.all', { count: 9 }));
    expect(all('li')[0]).not.toContain(t('desk.dot-vote.hands.all', { count: 2 }));
    expect(all('li')[2]).toContain(t('table', { name: '2' }));
    boxes[1]!.value = '5';
    boxes[1]!.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() =>
      expect(said()).toEqual([['dot-vote/enter-hands', { item: 'a', dots: 5, vote: 1 }]]),
    );
  });

  it('takes over on the desk what others counted who are gone', async () => {
    const layers = {
      hall: room({ 'here:now': { voters: 4, hands: 9 } }),
      own: { 'here:hands': { dots: { a: 4 } } },
    };
    await show('Facilitator', (await live('facilitator', layers)).step('here'));
    await vi.waitFor(() => {
      flushSync();
      expect(text()).toContain(t('hands.over.how'));
    });
    await press(t('hands.over'));
    expect(said()).toEqual([['dot-vote/take-over-hands', { vote: 1 }]]);
  });

  it('says that every count is shown where that was promised', async () => {
    const every = room({ 'here:form': { ...form, least: undefined } });
    await show('Facilitator', (await live('facilitator', { hall: every })).step('here'));
    expect(text()).toContain(t('desk.dot-vote.every'));
    document.body.replaceChildren();
    await show('Facilitator', (await live('facilitator', { hall: room() })).step('here'));
    expect(text()).not.toContain(t('desk.dot-vote.every'));
  });

  it('says when there is nothing to vote on', async () => {
    const layers = { hall: room({ 'here:form': { ...form, items: [] } }) };
    await show('Facilitator', (await live('facilitator', layers)).step('here'));
    expect(text()).toContain(t('desk.dot-vote.empty'));
  });
});

describe('while few have voted', () => {
  const few = { 'here:now': { few: true, vote: 2 } };

  it.each([
    ['Phone', 'observer', 'dot-vote.going.few'],
    ['Screen', 'screen', 'hall.dot-vote.few'],
    ['Facilitator', 'facilitator', 'desk.dot-vote.few'],
  ] as const)(
    'the %s says that they are fewer than it takes, and which vote it is',
    async (face, role, key) => {
      await show(face, (await live(role, { hall: room(few) })).step('here'));
      expect(text()).toContain(t(key, { count: 5, of: 12 }));
      expect(text()).toContain(t('dot-vote.vote', { n: 2 }));
    },
  );

  it('what is sent names the vote that is seen', async () => {
    await show('Phone', (await live('participant', { hall: room(few) })).step('here'));
    await press(t('dot-vote.place'), group('item 2'));
    await vi.waitFor(() => expect(said()).toEqual([['dot-vote/place-dot', { item: 'b', vote: 2 }]]));
  });

  it.each(['Phone', 'Screen'] as const)('a result withheld says so on the %s', async (face) => {
    const now = { voters: undefined, few: true, withheld: true };
    const role = face === 'Phone' ? 'participant' : 'screen';
    await show(face, (await live(role, { hall: closed(now, {}) })).step('here'));
    const key = face === 'Phone' ? 'dot-vote.closed.few' : 'hall.dot-vote.withheld.few';
    expect(text()).toContain(t(key, { count: 5 }));
  });
});
