import { describe, expect, it } from 'vitest';
import { loadWords } from '../src/i18n/words.svelte';
import { fromRecords } from '../src/live/reading.svelte';
import { kindWords } from '../src/steps/words';

const step = (kind: string, from: string[] = [], among?: 'tables') => ({
  kind,
  names: 'hidden',
  minutes: 5,
  from,
  among,
});
const hall = {
  course: {
    status: 'open',
    current: 'vote',
    steps: ['ideas', 'groups', 'vote'],
    reached: ['ideas'],
    texts: '',
  },
  'step/ideas': step('board', [], 'tables'),
  'step/groups': step('cluster', ['ideas']),
  'step/vote': step('dot-vote', ['groups']),
  room: { seats: 30, tables: { '3': 6 } },
  'ideas:now': { notes: 9 },
  'ideas:revealed': {},
  'ideas:item/n1': { text: 'a bench', order: 2, from: [] },
  'ideas:item/n2': { text: 'a lamp', order: 1, from: [], table: '3' },
  'groups:item/c1': { text: 'the park', order: 1, from: ['n1', 'n2', 'gone'] },
  'vote:note/b': { order: 1 },
  'vote:note/a': { order: 1 },
};
const me = (table?: string) => ({ seat: 's', role: 'participant' as const, table });

describe('a step', () => {
  it('stands in the order of the agenda, with what is known of it', () => {
    const source = fromRecords(hall);
    expect(source.steps.map(({ id, index, reached }) => [id, index, reached])).toEqual([
      ['ideas', 0, true],
      ['groups', 1, false],
      ['vote', 2, false],
    ]);
    expect(source.current?.id).toBe('vote');
  });

  it('is called by the general word of its kind until its own title is there, never by an id', async () => {
    await loadWords(['common']);
    await kindWords('cluster');
    const titles = fromRecords(hall).steps.map(({ title }) => title);
    for (const title of titles) expect(title).not.toMatch(/ideas|groups|board|cluster|kind\./);
    expect(titles[1]).toMatch(/\S/);
    expect(new Set(titles).size).toBe(3);
  });

  it('is a step without anything where the agenda has no such one', () => {
    const unknown = fromRecords({}).step('no-such');
    expect(unknown.about).toMatchObject({ kind: '', from: [] });
    expect([unknown.form(), unknown.list('note/'), unknown.items(), unknown.item('x').text]).toEqual([
      undefined,
      [],
      [],
      '',
    ]);
  });

  it('lists records by order, then id, with their ids', () => {
    expect(fromRecords(hall).step('vote').list('note/')).toEqual([
      { id: 'a', order: 1 },
      { id: 'b', order: 1 },
    ]);
  });

  it('counts what is a whole number and not nought', () => {
    expect(fromRecords(hall).produced('ideas')).toEqual([{ what: 'notes', count: 9 }]);
    expect(fromRecords(hall).produced('vote')).toEqual([]);
  });
});

describe('an item', () => {
  const vote = () => fromRecords(hall).step('vote');
  it('is found in any step before, near or far', () => {
    expect(vote().item('c1').text).toBe('the park');
    expect(vote().item('n1').text).toBe('a bench');
  });
  it('that is unknown has no words, and nothing falls over it', () => {
    expect(vote().item('no-such')).toEqual({ id: 'no-such', text: '', order: 0, from: [] });
    expect(vote().sources('no-such')).toEqual([]);
  });
  it('says what it is made of, as far as that is known', () => {
    expect(
      vote()
        .sources('c1')
        .map(({ text }) => text),
    ).toEqual(['a bench', 'a lamp']);
  });
  it('can be drawn from the steps that this one draws from, or from one step by name', () => {
    expect(
      vote()
        .items()
        .map(({ id }) => id),
    ).toEqual(['c1']);
    expect(
      vote()
        .items('ideas')
        .map(({ id }) => id),
    ).toEqual(['n2', 'n1']);
    const drawn = vote();
    expect(drawn.items()).toBe(drawn.items());
  });
  it('is not drawn twice from two steps', () => {
    const both = {
      ...hall,
      'step/vote': step('dot-vote', ['groups', 'ideas']),
      'ideas:item/c1': { text: 'x', order: 9, from: [] },
    };
    const drawn = fromRecords(both).step('vote');
    expect(
      drawn
        .items()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['c1', 'n1', 'n2']);
    expect(drawn.items()).toBe(drawn.items());
  });
});

describe('a step that is held at tables', () => {
  const layers = {
    'table/3': { 'ideas:now': { notes: 4 }, 'ideas:note/x': { order: 1 } },
    'table/4': { 'ideas:now': { notes: 5 }, 'ideas:note/y': { order: 1 }, 'ideas:note/z': { order: 2 } },
  };
  it('is read at one’s own table first, then in the hall', () => {
    const ideas = fromRecords({ ...hall, 'ideas:form': { noteLimit: 60 } }, layers, me('3')).step('ideas');
    expect(ideas.table).toBe('3');
    expect(ideas.now()).toEqual({ notes: 4 });
    expect(ideas.seats).toBe(6);
    expect(ideas.form()).toEqual({ noteLimit: 60 });
    expect(ideas.list('note/').map(({ id }) => id)).toEqual(['x']);
  });
  it('is read at any table by one who looks there, and over the whole hall by one who does not', () => {
    const source = fromRecords(hall, layers);
    expect(
      source
        .step('ideas', '4')
        .list('note/')
        .map(({ id }) => id),
    ).toEqual(['y', 'z']);
    expect(source.step('ideas').now()).toEqual(hall['ideas:now']);
    expect(source.produced('ideas', '4')).toEqual([{ what: 'notes', count: 5 }]);
  });
  it('stands on the desk beside the other tables', () => {
    const desk = {
      'ideas@3:held/x': { order: 1 },
      'ideas@4:held/y': { order: 1 },
      'ideas@4:desk': { writers: 2 },
    };
    const own = { me: me('3'), 'ideas:ballot': { left: 1 }, 'ideas@4:hands': { dots: {} } };
    const source = fromRecords(hall, { ...layers, desk, own });
    expect(
      source
        .step('ideas', '3')
        .listDesk('held/')
        .map(({ id }) => id),
    ).toEqual(['x']);
    expect(source.step('ideas', '4').desk('desk')).toEqual({ writers: 2 });
    expect(source.step('ideas', '4').mine('hands')).toEqual({ dots: {} });
    expect(source.step('ideas', '3').mine('hands')).toBeUndefined();
    expect(source.step('ideas', '3').mine('ballot')).toEqual({ left: 1 });
    expect(source.step('ideas', '4').mine('ballot')).toBeUndefined();
  });
  it('is on where it is on at every table, for one who conducts all of them', () => {
    const session = { tables: 4, title: '', area: '', template: '', heldOn: '' };
    const counted = { ...hall, session, 'ideas:now': { notes: 9 } };
    const at = (three: object, four: object) =>
      fromRecords(counted, {
        'table/3': { 'ideas:now': three, 'ideas:form': { noteLimit: 60 } },
        'table/4': { 'ideas:now': four },
      }).step('ideas');
    expect(at({ notes: 4, closed: true }, { notes: 5 }).now()).toEqual({ notes: 9 });
    expect(at({ notes: 4, closed: true }, { notes: 5, closed: true }).now()).toEqual({
      notes: 9,
      closed: true,
    });
    expect(at({ notes: 4 }, { notes: 5 }).form()).toEqual({ noteLimit: 60 });
  });
  it('has a switch of its own on where it stands, and for one who conducts where it stands at every table', () => {
    const session = { tables: 2, title: '', area: '', template: '', heldOn: '' };
    const on = (one: Record<string, unknown>, two: Record<string, unknown>, table?: string) =>
      fromRecords({ ...hall, session, 'ideas:revealed': undefined }, { 'table/1': one, 'table/2': two })
        .step('ideas', table)
        .on('revealed');
    const there = { 'ideas:revealed': {} };
    expect(on(there, {})).toBe(false);
    expect(on(there, there)).toBe(true);
    expect(on(there, {}, '1')).toBe(true);
    expect(on(there, {}, '2')).toBe(false);
    expect(
      fromRecords({ ...hall, 'vote:open': {} })
        .step('vote')
        .on('open'),
    ).toBe(true);
    expect(fromRecords(hall).step('vote').on('open')).toBe(false);
  });
  it('leaves other steps to the whole hall', () => {
    expect(fromRecords(hall, layers, me('3')).step('vote').table).toBe(null);
    expect(fromRecords(hall, layers, me('3')).step('vote').seats).toBe(30);
  });
});

it('own and desk records stand apart from those of the hall', () => {
  const source = fromRecords(hall, {
    own: { me: { seat: 'mine', role: 'scribe' }, 'vote:ballot': { left: 2 }, 'vote:note/p': { order: 1 } },
    desk: { 'vote:held/h': { order: 1 }, 'seat/s1': { who: { seat: 's1' }, role: 'participant' } },
  });
  const vote = source.step('vote');
  expect(source.me.role).toBe('scribe');
  expect(vote.mine('ballot')).toEqual({ left: 2 });
  expect(vote.get('ballot')).toBeUndefined();
  expect(vote.listMine('note/')).toEqual([{ id: 'p', order: 1 }]);
  expect(vote.listDesk('held/')).toEqual([{ id: 'h', order: 1 }]);
  expect(source.seats.map(({ id }) => id)).toEqual(['s1']);
});
