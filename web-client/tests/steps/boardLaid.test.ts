import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { loadWords, t } from '../../src/i18n/words.svelte';
import { moreWords } from '../../src/steps/board/acts';
import { lineBetween } from '../../src/steps/board/lines';
import { levelWords, mayPlace, placeWords } from '../../src/steps/board/places';
import type { Axis, Form } from '../../src/steps/board/records';
import { hallWords } from '../../src/steps/words';
import { all, button, hall, live, patch, press, said, show, text } from './faces';

const note = (order: number, more: object = {}) => ({ text: `note ${order}`, prompt: 0, order, ...more });
const columns: Form = {
  prompts: [{ ja: 'today' }, { ja: 'next year' }, { ja: '2060' }],
  kinds: [],
  noteLimit: 140,
  layout: 'columns',
  place: 'anyone',
  links: 'everyone',
  relations: [{ id: 'remedy', text: { ja: 'cause and remedy' } }],
};
const axes: [Axis, Axis] = [
  { text: { ja: 'burden' }, low: { ja: 'light' }, high: { ja: 'heavy' } },
  { text: { ja: 'need' }, low: { ja: 'low' }, high: { ja: 'high' } },
];
const matrix: Form = { ...columns, prompts: [], layout: 'matrix', axes, levels: 5 };
const notes = { 'here:note/a': note(1), 'here:note/b': note(2, { prompt: 1 }), 'here:note/c': note(3) };
const board = (form: Form, more: object = {}) => ({
  ...hall('board'),
  ...{ 'here:form': form, 'here:now': { notes: 3 }, 'here:revealed': {}, ...notes, ...more },
});
const lists = () =>
  [...document.querySelectorAll('section > ul[aria-label]')].map((list) => [
    list.getAttribute('aria-label'),
    [...list.querySelectorAll('.text')].map((each) => text(each)),
  ]);
/** The acts of a note come a moment later than the note. */
const acts = () => vi.waitFor(() => (flushSync(), expect(button(t('move'))).toBeTruthy()));
/** By place, once the lists are there. */
const placed = (wanted: [string, string[]][]) =>
  vi.waitFor(() => (flushSync(), expect(lists().slice(-wanted.length)).toEqual(wanted)));
const sheet = () => document.querySelector('dialog[open]')!;

await loadWords(['common', 'reasons']);
await hallWords('board');
await moreWords();

describe('a place in words', () => {
  it('is the title of its column, or a level on each axis', () => {
    expect(placeWords(columns, 3)).toBe('2060');
    expect(placeWords(matrix, 0)).toBe(t('board.place.none'));
    const rather = (end: string) => t('board.place.rather', { end });
    const two = (x: string, y: string) => t('board.place.two', { a: 'burden', x, b: 'need', y });
    expect(placeWords(matrix, 51)).toBe(two('heavy', 'low'));
    expect(placeWords(matrix, 24)).toBe(two(rather('light'), rather('high')));
    expect(levelWords(axes[0], 3, 5)).toBe(t('board.place.middle'));
  });

  it('is chosen by those who may', () => {
    const author: Form = { ...columns, place: 'author' };
    expect(mayPlace(author, 'participant', false)).toBe(false);
    expect(mayPlace(author, 'participant', true)).toBe(true);
    expect(mayPlace(author, 'table-host', false)).toBe(true);
    expect(mayPlace(author, 'facilitator', false)).toBe(true);
    expect(mayPlace(author, 'scribe', false, true)).toBe(true);
    expect(mayPlace(author, 'participant', true, true)).toBe(false);
    expect(mayPlace(columns, 'participant', false)).toBe(true);
    expect(mayPlace(columns, 'observer', true)).toBe(false);
    expect(mayPlace({ prompts: [], kinds: [], noteLimit: 140 }, 'facilitator', true)).toBe(false);
  });
});

describe('columns on the phone', () => {
  it('are lists, empty ones too, in which a note stands where it was moved to', async () => {
    const moved = { 'here:at/a': { at: 3 } };
    await show('Phone', (await live('participant', { hall: board(columns, moved) })).step('here'));
    await placed([
      ['today', ['note 3']],
      ['next year', ['note 2']],
      ['2060', ['note 1']],
    ]);
    patch('hall', 1, {}, ['here:at/a']);
    await placed([
      ['today', ['note 3', 'note 1']],
      ['next year', ['note 2']],
      ['2060', []],
    ]);
  });

  it('are changed through a menu that says from where', async () => {
    await show('Phone', (await live('participant', { hall: board(columns) })).step('here'));
    await acts();
    await press(`${t('move')}: note 2`);
    expect(sheet().querySelector('[aria-pressed=true]')!.textContent).toContain('next year');
    await press('2060', sheet());
    expect(said()).toEqual([['board/place-note', { note: 'b', at: 3, from: 2 }]]);
    await vi.waitFor(() => (flushSync(), expect(document.querySelector('dialog[open]')).toBeNull()));
  });

  it('are looked at only by those who may not move anything', async () => {
    await show('Phone', (await live('observer', { hall: board(columns) })).step('here'));
    await vi.waitFor(() => (flushSync(), expect(document.querySelector('.acts')).toBeTruthy()));
    expect(all('.acts button')).toEqual([]);
  });
});

describe('a matrix on the phone', () => {
  it('says what stands nowhere first, then the taken places from the top', async () => {
    const at = { 'here:at/a': { at: 12 }, 'here:at/c': { at: 45 } };
    await show('Phone', (await live('participant', { hall: board(matrix, at) })).step('here'));
    await placed([
      [t('board.place.none'), ['note 2']],
      [placeWords(matrix, 45), ['note 3']],
      [placeWords(matrix, 12), ['note 1']],
    ]);
  });

  it('places my own note by a word from each axis before anybody sees it, and takes it off again', async () => {
    const own = { 'here:mine': { notes: ['m'] }, 'here:note/m': note(0, { text: 'mine', state: 'private' }) };
    const hidden = {
      ...hall('board'),
      'here:form': { ...matrix, place: 'author' },
      'here:now': { notes: 1 },
    };
    const store = await live('participant', { hall: hidden, own });
    await show('Phone', store.step('here'));
    await vi.waitFor(() => (flushSync(), expect(button(t('board.place.put'))).toBeTruthy()));
    await press(`${t('board.place.put')}: mine`);
    await press(t('board.place.here'), sheet());
    expect(text(sheet())).toContain(t('board.place.both'));
    const radios = [...sheet().querySelectorAll<HTMLInputElement>('input[type=radio]')];
    expect(radios).toHaveLength(10);
    radios[3]!.click();
    radios[9]!.click();
    flushSync();
    await press(t('board.place.here'), sheet());
    expect(said()).toEqual([['board/place-note', { note: 'm', at: 45, from: 0 }]]);
    patch('own', 1, { 'here:at/m': { at: 45 } });
    expect(text()).toContain(t('board.place.now', { place: placeWords(matrix, 45) }));
    await press(`${t('move')}: mine`);
    await press(t('board.place.off'), sheet());
    expect(said()[1]).toEqual(['board/place-note', { note: 'm', at: 0, from: 45 }]);
  });
});

describe('links', () => {
  const linked = { 'here:link/l': { from: 'a', to: 'b', kind: 'remedy' } };

  it('are said in words under both notes, and are taken back by those who may', async () => {
    await show('Phone', (await live('participant', { hall: board(columns, linked) })).step('here'));
    await acts();
    const words = all('.links li');
    expect(words[0]).toContain(`${t('board.link.to')} note 2 cause and remedy`);
    expect(words[1]).toContain(`${t('board.link.from')} note 1 cause and remedy`);
    await press(t('board.link.remove'));
    expect(said()).toEqual([['board/remove-link', { link: 'l' }]]);
  });

  it('lead to another note with a word or none, and not twice to the same', async () => {
    await show('Phone', (await live('participant', { hall: board(columns, linked) })).step('here'));
    await acts();
    await press(`${t('board.link')}: note 1`);
    expect([...sheet().querySelectorAll('li')].map((each) => text(each))).toEqual(['note 3']);
    await press('note 3', sheet());
    await press(`${t('board.link')}: note 2`);
    [...sheet().querySelectorAll<HTMLInputElement>('input[type=radio]')].at(-1)!.click();
    flushSync();
    await press('note 1', sheet());
    expect(said()).toEqual([
      ['board/add-link', { note: 'a', onto: 'c', kind: 'remedy' }],
      ['board/add-link', { note: 'b', onto: 'a', kind: null }],
    ]);
  });

  it('are nothing to press where the template lets nobody link', async () => {
    const none: Form = { ...columns };
    delete none.links;
    await show('Phone', (await live('participant', { hall: board(none) })).step('here'));
    await acts();
    expect(text()).not.toContain(t('board.link'));
  });
});

describe('the desk', () => {
  it('has a list for each place, the same menus, and the picture', async () => {
    const layers = {
      hall: board(columns, { 'here:at/a': { at: 3 } }),
      desk: { 'here:desk': { writers: 3 } },
    };
    await show('Facilitator', (await live('facilitator', layers)).step('here'));
    await vi.waitFor(() => (flushSync(), expect(document.querySelector('.notes')).toBeTruthy()));
    await vi.waitFor(() => (flushSync(), expect(document.querySelector('.laid')).toBeTruthy()));
    expect(all('.notes h3')).toEqual(['today (1)', 'next year (1)', '2060 (1)']);
    expect(document.querySelector('.figure ol')).toBeTruthy();
    const notes = document.querySelector('.notes')!;
    await press(`${t('move')}: note 3`, notes);
    await press('next year', sheet());
    expect(said()).toEqual([['board/place-note', { note: 'c', at: 2, from: 1 }]]);
  });
});

describe('the wall', () => {
  async function wall(form: Form, more: object = {}): Promise<void> {
    document.body.replaceChildren();
    await show('Screen', (await live('screen', { hall: board(form, more) })).step('here'));
    await vi.waitFor(() => (flushSync(), expect(document.querySelector('.laid')).toBeTruthy()));
  }

  it('shows columns side by side, empty ones too', async () => {
    await wall(columns, { 'here:at/b': { at: 1 } });
    expect(all('ol > li h3')).toEqual(['today (3)', 'next year (0)', '2060 (0)']);
    expect(document.querySelector('.time')).toBeNull();
    await wall({ ...columns, layout: 'timeline' });
    expect(document.querySelector('ol.time')).toBeTruthy();
  });

  it('shows a matrix with the words of its ends, notes by number, and the same beside it in words', async () => {
    await wall(matrix, { 'here:at/a': { at: 12 }, 'here:at/c': { at: 45 } });
    const edges = all('.matrix > p').join(' ');
    for (const word of ['burden', 'light', 'heavy', 'need', 'low', 'high']) expect(edges).toContain(word);
    expect(document.querySelectorAll('.cell')).toHaveLength(25);
    expect(all('.cell')[3]).toBe('2');
    expect(all('.cell')[15]).toBe('3');
    expect(all('.flow h3')).toEqual([t('board.place.none'), placeWords(matrix, 45), placeWords(matrix, 12)]);
    expect(all('.flow .card b')).toEqual(['1', '2', '3']);
  });

  it('lists links in words, by the numbers of their notes', async () => {
    await wall(columns, { 'here:link/l': { from: 'a', to: 'b', kind: 'remedy' } });
    expect(all('.flow h3')).toEqual([t('hall.board.links')]);
    expect(all('.flow .note')[0]!.replace(/[\u2068\u2069]/g, '')).toBe(
      t('hall.board.link.kind', {
        from: t('hall.board.called', { n: 1, text: 'note 1' }),
        to: t('hall.board.called', { n: 3, text: 'note 2' }),
        kind: 'cause and remedy',
      }),
    );
  });

  it('draws a line from edge to edge', () => {
    const one = { left: 0, top: 0, right: 10, bottom: 10 };
    const beside = { left: 30, top: 0, right: 40, bottom: 10 };
    expect(lineBetween(one, beside)).toEqual({ x1: 10, y1: 5, x2: 30, y2: 5 });
    const below = { left: 0, top: 20, right: 10, bottom: 40 };
    expect(lineBetween(one, below)).toEqual({ x1: 5, y1: 10, x2: 5, y2: 20 });
  });
});
