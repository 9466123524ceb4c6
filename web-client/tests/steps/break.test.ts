import { expect, it } from 'vitest';
import { loadWords, t } from '../../src/i18n/words.svelte';
import { fromRecords } from '../../src/live/reading.svelte';
import type { StepSource } from '../../src/live/source';
import { primary } from '../../src/steps/break/primary';
import { until } from '../../src/steps/break/until';
import { hallWords } from '../../src/steps/words';
import { hall, live, patch, press, said, show, text } from './faces';

await loadWords(['common']);
await hallWords('break');

/** 19:30 in Japan, and 22 seconds. */
const AT = Date.parse('2026-11-22T19:30:22+09:00');
const room = (more: object = {}) => ({
  ...hall('break'),
  'here:form': { back: { ja: '自分のテーブルへ' } },
  'here:now': { back: 0 },
  ...more,
});
const source = (more: object = {}) => fromRecords(room(more)).step('here');

it('tells the time of day at which it ends, to the nearest minute, while the clock runs', () => {
  const step = (left: number, running = true, current = 'here') =>
    ({
      id: 'here',
      source: { clock: { running, since: AT, left }, left, current: { id: current } },
    }) as unknown as StepSource;
  expect(until(step(600_000))).toEqual({ at: '19:40' });
  expect(until(step(570_000))).toEqual({ at: '19:40' });
  expect(until(step(-1))).toBe('over');
  expect(until(step(600_000, false))).toBeNull();
  expect(until(step(600_000, true, 'elsewhere'))).toBeNull();
});

it('one press marks that one is back, and is not asked for again', async () => {
  const store = await live('participant', {
    hall: room(),
    own: { me: { seat: 'seat1', role: 'participant' } },
  });
  await show('Phone', store.step('here'));
  expect(text()).toContain('自分のテーブルへ');
  expect(text()).toContain(t('break.why'));
  await press(t('break.come-back'));
  expect(said()).toEqual([['break/come-back', {}]]);
  patch('own', 1, { 'here:mine': { back: true } });
  expect(text()).toContain(t('break.marked'));
  expect([...document.querySelectorAll('button')]).toEqual([]);
});

it('who only looks on has nothing to press', async () => {
  const store = await live('observer', { hall: room(), own: { me: { seat: 'seat1', role: 'observer' } } });
  await show('Phone', store.step('here'));
  expect(text()).toContain('自分のテーブルへ');
  expect(document.querySelector('button')).toBeNull();
});

it('the desk counts who has pressed', async () => {
  const store = await live('facilitator', { hall: room({ 'here:now': { back: 5 } }) });
  await show('Facilitator', store.step('here'));
  expect(text()).toContain(t('desk.break.back', { n: 5, of: 12 }));
});

it('goes on once everybody is back', () => {
  expect(primary(source())).toBeNull();
  expect(primary(source({ 'here:now': { back: 11 } }))).toBeNull();
  expect(primary(source({ 'here:now': { back: 12 } }))).toBe('on');
});
