import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { announce, lastSaid } from '../src/parts/announce.svelte';

it('an effect that announces does not run itself again', () => {
  let runs = 0;
  const stop = $effect.root(() => {
    $effect(() => {
      runs++;
      announce('away');
    });
  });
  flushSync();
  stop();
  expect(runs).toBe(1);
  expect(lastSaid().trim()).toBe('away');
});

it('the same words said twice are two happenings', () => {
  announce('arrived');
  const first = lastSaid();
  announce('arrived');
  expect(lastSaid()).not.toBe(first);
});
