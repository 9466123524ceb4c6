import { flushSync } from 'svelte';
import { expect, it, vi } from 'vitest';
import { loadWords, t } from '../../src/i18n/words.svelte';
import type { Desk } from '../../src/live/desk.svelte';
import { fromRecords } from '../../src/live/reading.svelte';
import { primary } from '../../src/steps/seat-plan/primary';
import { byTable } from '../../src/steps/seat-plan/tables';
import { hallWords } from '../../src/steps/words';
import { all, hall, live, patch, press, said, show, text } from './faces';

await loadWords(['common']);
await hallWords('seat-plan');

const who = (seat: string, name = seat) => ({ seat, name });
const session = { title: 't', area: 'a', template: 't', heldOn: '2026-11-22', tables: 3 };
const room = (more: object = {}) => ({
  ...hall('seat-plan'),
  session,
  'step/here': { kind: 'seat-plan', names: 'shown', minutes: 5, from: [] },
  'here:form': { by: 'actor', list: true, themes: [] },
  'here:now': { seated: 0 },
  ...more,
});
const seated = {
  'here:now': { seated: 4 },
  'here:at/a': { who: who('a', 'Abe'), table: '10' },
  'here:at/b': { who: who('b', 'Baba'), table: '2' },
  'here:at/c': { who: who('c', 'Chiba'), table: '2' },
  'here:at/seat1': { who: who('seat1', 'Me'), table: '2' },
};
const PLAN = { number: 4, way: 'actor', tables: 3, again: 2, atLeast: 1, granted: 0 };
const planned = (more: object = {}) => ({
  'here:plan': PLAN,
  'here:mix': { tables: { '1': { resident: 2, office: 1 }, '2': { resident: 1 } } },
  'here:place/a': { who: who('a', 'Abe'), table: '1' },
  'here:place/b': { who: who('b', 'Baba'), table: '2', fixed: true },
  'here:late': { count: 0, people: [] },
  'here:stays': { seats: [] },
  'seat/a': { who: who('a', 'Abe'), role: 'participant', table: '3' },
  'seat/h': { who: who('h', 'Host'), role: 'table-host', table: '3' },
  ...more,
});

it('tables stand by number, people by name', () => {
  const rows = byTable([
    { who: who('1', 'う'), table: '10' },
    { who: who('2', 'い'), table: '9' },
    { who: who('3', 'あ'), table: '10' },
  ]);
  expect(rows.map(({ table, people }) => [table, people.map((each) => each.who.name)])).toEqual([
    ['9', ['い']],
    ['10', ['あ', 'う']],
  ]);
});

it('a phone says which table to go to, and who else sits there', async () => {
  const store = await live('participant', {
    hall: room(),
    own: { me: { seat: 'seat1', role: 'participant' } },
  });
  await show('Phone', store.step('here'));
  expect(text()).toBe(t('seat-plan.waiting'));
  patch('own', 1, { me: { seat: 'seat1', role: 'participant', table: '2' } });
  patch('hall', 1, seated);
  expect(text()).toContain(t('seat-plan.to', { name: '2' }));
  expect(all('li')).toEqual(['Baba', 'Chiba']);
  patch('own', 2, { me: { seat: 'seat1', role: 'participant' } });
  expect(text()).toBe(t('seat-plan.none'));
  patch('own', 3, { me: { seat: 'seat1', role: 'observer' } });
  expect(text()).toBe(t('seat-plan.done'));
});

it('a phone says who stays, and that others come', async () => {
  const store = await live('participant', {
    hall: room(seated),
    own: { me: { seat: 'seat1', role: 'participant', table: '2' }, 'here:mine': { stays: true } },
  });
  await show('Phone', store.step('here'));
  expect(text()).toContain(t('seat-plan.stays', { name: '2' }));
  expect(text()).toContain(t('seat-plan.stays.how'));
  patch('own', 1, { 'here:mine': null });
  expect(text()).toContain(t('seat-plan.to', { name: '2' }));
});

it('the desk says where lots are drawn for who stays, and counts nobody again who goes home', async () => {
  const form = { by: 'home', list: true, themes: [], oneStays: true };
  const home = { 'here:plan': { ...PLAN, way: 'home', again: 9, atLeast: 0 } };
  const store = await live('facilitator', { hall: room({ 'here:form': form }), desk: planned(home) });
  await show('Facilitator', store.step('here'));
  expect(text()).toContain(t('desk.seat-plan.one-stays'));
  expect(text()).toContain(t('desk.seat-plan.way.home'));
  expect(text()).not.toContain(t('desk.seat-plan.again', { count: 9, least: 0 }));
});

const items = {
  'before:item/bus': { text: 'The bus', order: 1, from: [] },
  'before:item/park': { text: 'The park', order: 2, from: [] },
};
const themed = (more: object = {}) => ({
  ...room(),
  ...hall('seat-plan', ['before']),
  session,
  'here:form': { by: 'theme', list: true, themes: ['bus', 'park'] },
  ...items,
  ...more,
});

it('a phone asks what one would like to talk about, and says what is talked about at its table', async () => {
  const store = await live('participant', {
    hall: themed(),
    own: { me: { seat: 'seat1', role: 'participant', table: '2' } },
  });
  await show('Phone', store.step('here'));
  await press('The park');
  await vi.waitFor(() => expect(said()).toEqual([['seat-plan/wish', { theme: 'park' }]]));
  patch('hall', 1, { ...seated, 'here:themes': { tables: { '2': 'park', '10': 'bus' } } });
  expect(all('.theme')).toEqual(['The park']);
  expect(document.querySelector('button')).toBeNull();
});

it('the desk counts wishes, and offers to spread people by them only where there are themes', async () => {
  const store = await live('facilitator', {
    hall: themed(),
    desk: planned({
      'here:plan': { ...PLAN, way: 'theme', granted: 3 },
      'here:wishes': { themes: { park: 4 } },
    }),
  });
  await show('Facilitator', store.step('here'));
  expect(text()).toContain(t('desk.seat-plan.wishes', { count: 4 }));
  expect(text()).toContain(t('desk.seat-plan.granted', { n: 3, of: 4 }));
  expect(text()).toContain(t('desk.seat-plan.way.theme'));
  document.body.replaceChildren();
  const plain = await live('facilitator', { hall: room(), desk: {} });
  await show('Facilitator', plain.step('here'));
  expect(text()).not.toContain(t('desk.seat-plan.way.theme'));
});

it('the wall shows who sits where, or only how many where no list is wanted', async () => {
  const list = await live('screen', { hall: room(seated) });
  await show('Screen', list.step('here'));
  expect(all('h3')).toEqual([t('table', { name: '2' }), t('table', { name: '10' })]);
  expect(text()).toContain('Chiba');
  document.body.replaceChildren();
  const counts = await live('screen', {
    hall: room({
      'here:form': { by: 'actor', themes: [] },
      'here:now': { seated: 4 },
      room: { seats: 4, tables: { '10': 1, '2': 3 } },
    }),
  });
  await show('Screen', counts.step('here'));
  expect(all('.note').map((words) => words.match(/\d+/g))).toEqual([
    ['2', '3'],
    ['10', '1'],
  ]);
});

it('the desk sees the plan and its mix as a table, and puts people elsewhere before anybody is moved', async () => {
  const store = await live('facilitator', { hall: room(), desk: planned() });
  await show('Facilitator', store.step('here'));
  expect(text()).toContain(t('desk.seat-plan.plan', { n: 4, count: 2 }));
  expect(text()).toContain(t('desk.seat-plan.again', { count: 2, least: 1 }));
  expect(all('tbody th')).toEqual([t('table', { name: '1' }), t('table', { name: '2' })]);
  expect(all('tbody td')).toEqual(['2', '1', '1', '0']);
  expect(all('.tag')).toEqual([t('desk.seat-plan.fixed')]);
  await press(t('desk.seat-plan.move.of', { name: 'Abe' }));
  await press(t('table', { name: '3' }), document.querySelector('dialog')!);
  await press(t('desk.seat-plan.another'));
  await press(t('desk.seat-plan.stay.of', { name: 'Abe' }));
  expect(said()).toEqual([
    ['seat-plan/move', { seat: 'a', table: '3', plan: 4 }],
    ['seat-plan/propose', { way: 'actor', plan: 4 }],
    ['seat-plan/stay', { seat: 'a', stays: true }],
  ]);
  expect(all('details li').join()).not.toContain('Host');
});

it('another way is taken for the next plan', async () => {
  const store = await live('facilitator', { hall: room(), desk: {} });
  await show('Facilitator', store.step('here'));
  const lot = [...document.querySelectorAll('label')].find((each) =>
    each.textContent!.includes(t('desk.seat-plan.way.random')),
  )!;
  lot.querySelector('input')!.click();
  flushSync();
  await press(t('desk.seat-plan.propose'));
  expect(said()).toEqual([['seat-plan/propose', { way: 'random', plan: 0 }]]);
});

it('who is in no plan is named with a way in, and who sits nowhere later on is named without one', async () => {
  const late = { 'here:late': { count: 1, people: [who('z', 'Zen')] } };
  const store = await live('facilitator', { hall: room(), desk: planned(late) });
  await show('Facilitator', store.step('here'));
  expect(text()).toContain(t('desk.seat-plan.left-out', { count: 1 }));
  await press(t('desk.seat-plan.move.of', { name: 'Zen' }));
  await press(t('table', { name: '1' }), document.querySelector('dialog')!);
  expect(said()).toEqual([['seat-plan/move', { seat: 'z', table: '1', plan: 4 }]]);
  patch('desk', 1, { 'here:plan': { ...PLAN, applied: true } });
  expect(text()).toContain(t('desk.seat-plan.late', { count: 1 }));
  expect(text()).not.toContain(t('move'));
});

it('a meeting without tables says so, and offers nothing', async () => {
  const store = await live('facilitator', { hall: room({ session: { ...session, tables: 0 } }) });
  await show('Facilitator', store.step('here'));
  expect(text()).toBe(t('reason.no-tables'));
});

it('the large button makes a plan, asks before it seats people, seats who came later, and goes on', async () => {
  const done: unknown[] = [];
  const desk = {
    act: async (type: string, body: object) => done.push([type, body]) > 0,
    ask: async () => done.push('asked') > 0,
  } as unknown as Desk;
  const next = (more: object = {}) => primary(fromRecords(room(more)).step('here'), desk);
  const act = next();
  expect(act).toMatchObject({ label: 'desk.act.seat-plan.propose' });
  await (act as { run: () => Promise<boolean> }).run();
  expect(done).toEqual([['seat-plan/propose', { way: 'actor', plan: 0 }]]);
  expect(next({ session: { ...session, tables: 0 } })).toBeNull();
  expect(next({ room: { seats: 0, tables: {} } })).toBeNull();

  const store = await live('facilitator', { hall: room(), desk: planned() });
  const step = store.step('here');
  const apply = primary(step, desk) as { label: string; params: object; run: () => Promise<boolean> };
  expect(apply).toMatchObject({ label: 'desk.act.seat-plan.apply', params: { count: 2 } });
  await apply.run();
  expect(done.slice(1)).toEqual(['asked', ['seat-plan/apply', { plan: 4 }]]);
  patch('desk', 1, { 'here:plan': { ...PLAN, applied: true } });
  expect(primary(step, desk)).toBe('on');
  patch('desk', 2, { 'here:late': { count: 2, people: [] } });
  expect(primary(step, desk)).toMatchObject({ label: 'desk.act.seat-plan.seat-late', params: { count: 2 } });
});
