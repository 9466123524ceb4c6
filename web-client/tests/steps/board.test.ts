import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { loadWords, t } from '../../src/i18n/words.svelte';
import { hallWords } from '../../src/steps/words';
import type { LiveStore } from '../../src/live/store.svelte';
import { all, button, hall, live, patch, press, said, server, show, text, type } from './faces';

const MANY = 10_000;
const form = { prompts: [{ ja: 'first' }], kinds: [], noteLimit: 140 };
const note = (order: number, more: object = {}) => ({ text: `note ${order}`, prompt: 0, order, ...more });
const open = { 'here:form': form, 'here:now': { notes: 2 }, 'here:revealed': {} };
const board = (more: object = {}) => ({ ...hall('board'), ...open, ...more });

await loadWords(['common']);
await hallWords('board');

describe.each(['Phone', 'Facilitator'] as const)('ten thousand notes on the %s face', (face) => {
  /** Whose names were read, which a face does only while it draws that note. */
  let drawn: string[] = [];
  const counted = (order: number, words = `note ${order}`) => ({
    ...note(order, { text: words }),
    who: {
      get name() {
        drawn.push(String(order));
        return `name ${order}`;
      },
    },
  });
  async function filled(): Promise<LiveStore> {
    const store = await live(face === 'Phone' ? 'participant' : 'facilitator', { hall: board() });
    const notes = Object.fromEntries(Array.from({ length: MANY }, (_, i) => [`here:note/${i}`, counted(i)]));
    // Not over the wire: JSON would read every name and lose who reads it.
    store.layers.of('hall').replace({ v: 1, set: { ...board(), ...notes } });
    drawn = [];
    await show(face, store.step('here'));
    return store;
  }

  it('draws the newest, once each, and nothing of what is paged away', async () => {
    await filled();
    expect(new Set(drawn)).toEqual(new Set(Array.from({ length: 60 }, (_, i) => String(MANY - 1 - i))));
    expect(all('.note').filter((words) => words.includes('note'))[0]).toContain(`note ${MANY - 1}`);
  });

  it('redraws the note of a patch and no other, and none for a counter', async () => {
    const layer = (await filled()).layers.of('hall');
    const near = MANY - 5;
    const others = [...document.querySelectorAll('.note')].filter((each) => !text(each).includes(`${near}`));
    const touched: Node[] = [];
    const observer = new MutationObserver((records) => touched.push(...records.map(({ target }) => target)));
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    drawn = [];

    layer.change({ b: 1, set: { [`here:note/${near}`]: counted(near, 'written anew') } });
    flushSync();
    expect(new Set(drawn)).toEqual(new Set([String(near)]));
    expect(text()).toContain('written anew');
    await vi.waitFor(() => expect(touched.length).toBeGreaterThan(0));
    for (const other of others) expect(touched.some((node) => other.contains(node))).toBe(false);
    observer.disconnect();

    drawn = [];
    layer.change({ b: 2, set: { 'here:now': { notes: MANY + 7 } } });
    layer.change({ b: 3, set: { 'here:note/3': counted(3, 'far away') } });
    flushSync();
    expect(drawn).toEqual([]);
    expect(text()).toContain(String(MANY + 7));
  });

  it('draws one note more when one comes in', async () => {
    const layer = (await filled()).layers.of('hall');
    drawn = [];
    layer.change({ b: 1, set: { [`here:note/${MANY}`]: counted(MANY) } });
    flushSync();
    expect(new Set(drawn)).toEqual(new Set([String(MANY)]));
  });
});

/** The wall has all of them on its pages. */
const ON_THE_WALL = 2_000;

describe('two thousand notes on the wall', () => {
  it('draws each once, the one of a patch anew and no other, and none for a counter', async () => {
    let drawn: number[] = [];
    const counted = (order: number, words = `note ${order}`) => ({
      ...note(order, { text: words }),
      who: {
        get name() {
          drawn.push(order);
          return `name ${order}`;
        },
      },
    });
    const store = await live('screen', { hall: board() });
    const notes = Object.fromEntries(
      Array.from({ length: ON_THE_WALL }, (_, i) => [`here:note/${i}`, counted(i)]),
    );
    store.layers.of('hall').replace({ v: 1, set: { ...board(), ...notes } });
    await show('Screen', store.step('here'));
    expect(new Set(drawn).size).toBe(ON_THE_WALL);
    drawn = [];
    store.layers.of('hall').change({ b: 1, set: { 'here:now': { notes: ON_THE_WALL + 7 } } });
    flushSync();
    expect(drawn).toEqual([]);
    store.layers.of('hall').change({ b: 2, set: { 'here:note/77': counted(77, 'written anew') } });
    flushSync();
    expect(new Set(drawn)).toEqual(new Set([77]));
    expect(text()).toContain('written anew');
  }, 30_000);
});

describe('a paper note that somebody else typed in', () => {
  const paper = board({ 'here:note/a': note(1, { paper: true }), 'here:note/b': note(2) });

  it.each([
    ['Phone', 'scribe'],
    ['Facilitator', 'facilitator'],
  ] as const)('is put right and taken away on the %s of a %s', async (face, role) => {
    await show(face, (await live(role, { hall: paper })).step('here'));
    const edits = () =>
      [...document.querySelectorAll('button')].filter((each) => text(each).startsWith(t('edit')));
    await vi.waitFor(() => {
      flushSync();
      expect(edits()).toHaveLength(1);
    });
    edits()[0]!.click();
    flushSync();
    const sheet = [...document.querySelectorAll('dialog')].find((each) => each.querySelector('textarea'))!;
    type(sheet.querySelector('textarea')!, 'put right');
    await press(t('save'), sheet);
    expect(said()).toEqual([['board/edit-note', { note: 'a', text: 'put right', before: 'note 1' }]]);
    edits()[0]!.click();
    flushSync();
    [...document.querySelectorAll<HTMLButtonElement>('dialog button')]
      .find((each) => text(each).startsWith(t('withdraw')))!
      .click();
    await vi.waitFor(() => expect(said().at(-1)).toEqual(['board/withdraw-note', { note: 'a' }]));
  });

  it('is nothing to change for those who enter for nobody', async () => {
    await show('Phone', (await live('participant', { hall: paper })).step('here'));
    expect(all('button').filter((words) => words.startsWith(t('edit')))).toEqual([]);
  });
});

describe('the phone', () => {
  it('shows a counter while notes are hidden, and what is hidden of nobody', async () => {
    const now = { 'here:now': { notes: 7 }, 'here:revealed': undefined };
    await show('Phone', (await live('participant', { hall: board(now) })).step('here'));
    expect(text()).toContain(t('board.so-far', { count: 7 }));
    expect(text()).toContain(t('board.private'));
  });

  it('lays notes under their prompts, its own apart, and shows prompts whole', async () => {
    const long = 'a long question '.repeat(12).trim();
    const prompts = [{ ja: 'first' }, { ja: long }];
    const notes = { 'here:note/a': note(1), 'here:note/b': note(2, { prompt: 1 }), 'here:note/c': note(3) };
    const own = { 'here:mine': { notes: ['c'] }, 'here:note/c': note(3, { state: 'shown' }) };
    const layers = { hall: board({ ...notes, 'here:form': { ...form, prompts } }), own };
    await show('Phone', (await live('participant', layers)).step('here'));
    expect(all(`ul[aria-label="first"] li`)).toEqual(['note 1']);
    expect(all(`ul[aria-label="${long}"] li`)).toEqual(['note 2']);
    expect(all(`ul[aria-label="${t('board.mine', { count: 1 })}"] li`)[0]).toContain('note 3');
    expect(document.querySelector('select')).toBeNull();
    expect(all('fieldset label')).toEqual(['first', long]);

    document.querySelectorAll<HTMLInputElement>('fieldset input')[1]!.click();
    type(document.querySelector('textarea')!, 'mine');
    await press(t('send'));
    expect(said()).toEqual([['board/add-note', { text: 'mine', prompt: 1, kind: null, paper: false }]]);
  });

  it('says what became of my note, takes it back and brings it back', async () => {
    const own = { 'here:note/a': note(1, { state: 'held', kind: 'k' }) };
    await show('Phone', (await live('participant', { hall: board(), own })).step('here'));
    expect(text()).toContain(t('board.state.held'));
    await press(t('withdraw'));
    await vi.waitFor(() => button(t('board.put-back')));
    patch('own', 1, {}, ['here:note/a']);
    expect(text()).toContain(t('board.mine.none'));
    await press(t('board.put-back'));
    expect(said()).toEqual([
      ['board/withdraw-note', { note: 'a' }],
      ['board/add-note', { text: 'note 1', prompt: 0, kind: 'k', paper: false }],
    ]);
  });
});

describe('the desk', () => {
  const desk = { 'here:desk': { writers: 4 }, 'here:held/h': note(2, { text: 'about somebody' }) };

  it('shows what is held from its own layer, and releases it', async () => {
    const layers = { hall: board({ 'here:note/a': note(1) }), desk };
    await show('Facilitator', (await live('facilitator', layers)).step('here'));
    expect(text()).toContain(t('desk.board.writers', { n: 4, of: 12 }));
    expect(text()).toContain(t('desk.board.held', { count: 1 }));
    await press(t('desk.board.release.of', { text: 'about somebody' }));
    await press(t('desk.board.hold.of', { text: 'note 1' }));
    expect(said()).toEqual([
      ['board/release-note', { note: 'h' }],
      ['board/hold-note', { note: 'a' }],
    ]);
  });

  it('finds by words among shown and held, and merges through the menu', async () => {
    const notes = { 'here:note/a': note(1), 'here:note/b': note(2), 'here:note/c': note(3) };
    await show('Facilitator', (await live('facilitator', { hall: board(notes), desk })).step('here'));
    type(document.querySelector('input[type=search]')!, 'note 2');
    expect(all('article > p:first-child')).toEqual(['note 2']);
    await press(t('desk.board.merge.of', { text: 'note 2' }));
    const sheet = document.querySelector('dialog')!;
    expect([...sheet.querySelectorAll('li')].map(text as (of: Element) => string)).toEqual([
      'note 3',
      'note 1',
    ]);
    await press('note 1', sheet);
    expect(said()).toEqual([['board/merge', { into: 'a', note: 'b' }]]);
    await vi.waitFor(() => {
      flushSync();
      expect(document.querySelector('dialog')).toBeNull();
    });
  });
});

it('is the board of one table where it is held at tables, on the desk too', async () => {
  const among = {
    ...hall('board'),
    'step/here': { kind: 'board', names: 'hidden', minutes: 5, among: 'tables', from: [] },
    session: { title: '', area: '', template: '', heldOn: '', tables: 2 },
    room: { seats: 12, tables: { '1': 5, '2': 7 } },
    'here:now': { notes: 3 },
  };
  const at = (text: string) => ({
    ...open,
    'here:now': { notes: 1 },
    'here:revealed': {},
    'here:note/a': note(1, { text }),
  });
  const desk = { 'here@2:desk': { writers: 3 }, 'here@2:held/h': note(2, { text: 'held at two' }) };
  const layers = { hall: among, 'table/1': at('said at one'), 'table/2': at('said at two'), desk };
  await show('Facilitator', (await live('facilitator', layers)).step('here', '2'));
  expect(all('article > p:first-child')).toEqual(['held at two', 'said at two']);
  expect(text()).toContain(t('desk.board.open', { count: 1 }));
  expect(text()).toContain(t('desk.board.writers', { n: 3, of: 7 }));
  await press(t('desk.board.hold.of', { text: 'said at two' }));
  expect(server.now.commands[0]).toMatchObject({ type: 'board/hold-note', step: 'here', table: '2' });
});

describe('the wall', () => {
  it('counts what is hidden and tells nothing of who writes', async () => {
    const hidden = board({ 'here:now': { notes: 5 }, 'here:revealed': undefined });
    await show('Screen', (await live('screen', { hall: hidden })).step('here'));
    expect(text()).toContain('first');
    expect(text()).toContain(`${t('hall.board.written')} 5`);
    expect(text()).toContain(t('hall.board.veiled'));
  });
});
