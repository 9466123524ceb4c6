import { expect, it, vi } from 'vitest';
import { aboutWords } from '../../src/i18n/about';
import { loadWords, t } from '../../src/i18n/words.svelte';
import type { Conducting } from '../../src/live/desk.svelte';
import type { Records } from '../../src/live/protocol';
import { fromRecords } from '../../src/live/reading.svelte';
import '../../src/steps/circle/Correct.svelte';
import '../../src/steps/circle/EmptyChair.svelte';
import '../../src/steps/circle/NoteBox.svelte';
import '../../src/steps/circle/TakeDown.svelte';
import { shares, spokenFor } from '../../src/steps/circle/inside';
import { primary } from '../../src/steps/circle/primary';
import { said as saidOf } from '../../src/steps/circle/said';
import { hallWords } from '../../src/steps/words';
import { all, hall, live, press, said, show, text } from './faces';

await loadWords(['common', 'phone']);
await hallWords('circle');
await aboutWords();

const step = { kind: 'circle', names: 'shown', minutes: 5, from: [] };
const form = {
  ...{ topic: { ja: 'the last bus' }, empty: true, notes: true },
  ...{ noteLimit: 140, lineLimit: 140, nameLimit: 40, insideLimit: 12 },
};
const room = (more: Records = {}): Records => ({
  ...hall('circle'),
  'step/here': step,
  'here:form': form,
  'here:now': { inside: 2, lines: 1, written: 2, handed: 1 },
  'here:turn': { chair: 'a', since: 1_000_000, next: 'b', turns: 4 },
  'here:chair/a': { name: 'the shop', actor: 'company', order: 1, spoken: 61_000 },
  'here:chair/b': { who: { seat: 'p2', name: 'Aoi' }, order: 2, spoken: 0 },
  'here:chair/c': { name: 'gone', order: 3, left: true, spoken: 30_000 },
  'here:chair/d': { name: 'never spoke', order: 4, left: true, spoken: 0 },
  'here:line/l': { n: 1, text: 'it leaves at nine', original: 'at eight', chair: 'a' },
  'here:note/n': { text: 'the dark path', order: 1, who: { seat: 'p9', name: 'Ben' } },
  ...more,
});
const me = (role: string, more: Records = {}) => ({ me: { seat: 'seat1', role, table: '1' }, ...more });
const source = (more: Records = {}) => fromRecords(room(more)).step('here');

it('lists who sits inside by order, then who has left after speaking, each beside the longest time', () => {
  const found = shares(source());
  expect(found.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(found.map(({ part }) => part)).toEqual([1, 0, 30 / 61]);
  expect(spokenFor(61_999)).toBe('1:01');
  expect(saidOf(source()).map(({ text }) => text)).toEqual(['it leaves at nine']);
});

it('a phone shows who speaks, what was handed in and the record, and asks for the empty chair once', async () => {
  const store = await live('participant', {
    hall: room(),
    own: me('participant', { 'here:place': {}, 'here:mine': { notes: [] } }),
  });
  await show('Phone', store.step('here'));
  await vi.waitFor(() => expect(text()).toContain(t('circle.ask')));
  for (const words of ['the last bus', 'the dark path', 'Ben', 'it leaves at nine', 'at eight', 'the shop'])
    expect(text()).toContain(words);
  expect(text()).not.toContain(t('circle.take-down'));
  await press(t('circle.ask'));
  expect(said()).toEqual([['circle/ask-chair', {}]]);
});

it('who sits on the empty chair may leave it, and who was asked inside has nothing to ask for', async () => {
  const guest = { name: 'me', order: 5, guest: true, spoken: 0 };
  const store = await live('participant', {
    hall: room({ 'here:chair/g': guest }),
    own: me('participant', { 'here:place': { chair: 'g' } }),
  });
  await show('Phone', store.step('here'));
  await vi.waitFor(() => expect(text()).toContain(t('circle.leave')));
  await press(t('circle.leave'));
  expect(said()).toEqual([['circle/leave-circle', { chair: 'g' }]]);
});

it('a recorder writes a line as said by whoever speaks', async () => {
  const store = await live('recorder', { hall: room(), own: me('recorder') });
  await show('Phone', store.step('here'));
  await vi.waitFor(() => expect(text()).toContain(t('circle.take-down')));
  const section = [...document.querySelectorAll('section')].find((each) =>
    each.textContent!.includes(t('circle.take-down')),
  )!;
  const box = section.querySelector('textarea')!;
  box.value = 'the fare went up';
  box.dispatchEvent(new Event('input', { bubbles: true }));
  await press(t('circle.take-down.add'), section);
  expect(said()).toEqual([['circle/take-down', { text: 'the fare went up', chair: 'a' }]]);
});

it('where there are neither notes nor an empty chair, an audience only reads', async () => {
  const store = await live('participant', {
    hall: room({ 'here:form': { ...form, empty: false, notes: false } }),
    own: me('participant'),
  });
  await show('Phone', store.step('here'));
  expect(document.querySelector('button')).toBeNull();
});

it('the desk hands in what waits and what an earlier step brought out, and passes the turn on', async () => {
  const store = await live('facilitator', {
    hall: {
      ...room(),
      ...hall('circle', ['before']),
      'step/here': { ...step, from: ['before'] },
      'before:item/i': { text: 'an idea', order: 1, from: [] },
      'here:asking': { who: [{ seat: 'p4', name: 'Cho' }] },
    },
    own: me('facilitator'),
    desk: { 'here:waiting/w': { text: 'it waits', order: 2, who: { seat: 'p9', name: 'Ben' } } },
  });
  await show('Facilitator', store.step('here'));
  await press(t('desk.circle.hand.of', { text: 'it waits' }));
  await press(t('desk.circle.hand.of', { text: 'an idea' }));
  await press(t('desk.circle.unhand.of', { text: 'the dark path' }));
  await press(t('desk.circle.give'));
  await press(t('desk.circle.chair'));
  expect(said()).toEqual([
    ['circle/hand-in', { note: 'w', handed: true }],
    ['circle/hand-in', { note: 'i', handed: true }],
    ['circle/hand-in', { note: 'n', handed: false }],
    ['circle/give-turn', { chair: 'b', turns: 4 }],
    ['circle/give-chair', { seat: 'p4' }],
  ]);
});

it('the desk seats somebody by a name and as what they sit there', async () => {
  const store = await live('facilitator', { hall: room(), own: me('facilitator') });
  await show('Facilitator', store.step('here'));
  await press(t('desk.circle.add.open'));
  const sheet = document.querySelector('dialog')!;
  const name = sheet.querySelector('input')!;
  name.value = 'the school';
  name.dispatchEvent(new Event('input', { bubbles: true }));
  const actor = [...sheet.querySelectorAll('select')].at(-1)!;
  actor.value = 'school';
  actor.dispatchEvent(new Event('change', { bubbles: true }));
  await press(t('desk.circle.add'), sheet);
  expect(said()).toEqual([['circle/seat-inside', { seat: null, name: 'the school', actor: 'school' }]]);
});

it('the wall shows the topic, who speaks, each time as a bar, the record and what was handed in', async () => {
  const store = await live('screen', { hall: room(), own: me('screen') });
  await show('Screen', store.step('here'));
  for (const words of ['the last bus', 'the shop', 'it leaves at nine', 'the dark path', '1:01'])
    expect(text()).toContain(words);
  expect(all('.bar').length).toBe(3);
  // The time goes on every second; the pages are not laid out anew for it.
  expect(all('[data-own] .bar').length).toBe(3);
});

it('the large button seats people, passes the turn on by order and ends it when the time is over', () => {
  const desk = {} as Conducting;
  const turn = (now: object) => primary(source({ 'here:turn': { turns: 1, ...now } }), desk);
  expect(turn({})).toMatchObject({ label: 'desk.act.circle.seat', early: true });
  expect(turn({ next: 'b' })).toMatchObject({ label: 'desk.act.circle.give' });
  expect(turn({ chair: 'a', next: 'b' })).toMatchObject({ label: 'desk.act.circle.pass-to' });
  expect(turn({ chair: 'a', next: 'a' })).toMatchObject({ label: 'circle.end' });
  const over = (now: object) =>
    primary(
      source({ clock: { running: false, since: 0, left: -1 }, 'here:turn': { turns: 1, ...now } }),
      desk,
    );
  expect(over({ chair: 'a', next: 'b' })).toMatchObject({ label: 'circle.end' });
  expect(over({ next: 'b' })).toBe('on');
});
