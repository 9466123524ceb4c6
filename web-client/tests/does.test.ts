import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { addPart, loadWords, t } from '../src/i18n/words.svelte';
import { does, NOTICED, passedOver, READ, type Does } from '../src/parts/does.svelte';
import { oneActEach } from '../src/parts/gesture';

let now = 0;
let done: string[] = [];
let ends: (() => void)[] = [];

beforeEach(async () => {
  await loadWords(['common']);
  await addPart('reasons');
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  // Long after whatever an earlier test has pressed.
  now += 60_000;
  done = [];
  ends = [oneActEach()];
});
afterEach(() => {
  ends.forEach((end) => end());
  vi.restoreAllMocks();
});

/** A button that says what it does; gives it, and what changes that. */
function button(first: Does): [HTMLButtonElement, (next: Does) => void] {
  const made = document.body.appendChild(document.createElement('button'));
  let given = first;
  made.onclick = () => done.push(given.act);
  const doing = does(made, first);
  ends.push(() => (doing.destroy(), made.remove()));
  return [made, (next) => doing.update((given = next))];
}

function dispatch(on: Element, event: Event): void {
  Object.defineProperty(event, 'timeStamp', { value: now });
  on.dispatchEvent(event);
}
const down = (on: Element) => dispatch(on, new Event('pointerdown', { bubbles: true }));
const keyDown = (on: Element, key: string) =>
  dispatch(on, new KeyboardEvent('keydown', { key, bubbles: true }));
const click = (on: Element) => dispatch(on, new MouseEvent('click', { bubbles: true, cancelable: true }));
const later = (ms: number) => (now += ms);

it.each([0, 170, READ - 1])('a press %i ms after another act has come to stand there does nothing', (gap) => {
  const [large, becomes] = button({ act: 'end Abe' });
  later(5_000);
  becomes({ act: 'pass to Sato' });
  later(gap);
  down(large);
  click(large);
  expect(done).toEqual([]);
  expect(passedOver()).toBe(true);
});

it('whoever has read the new words presses it, and nothing is said any more', () => {
  const [large, becomes] = button({ act: 'end Abe' });
  becomes({ act: 'pass to Sato' });
  click(large);
  later(READ);
  // The second tap of a gesture is passed over for itself.
  later(200);
  click(large);
  expect(done).toEqual(['pass to Sato']);
  expect(passedOver()).toBe(false);
});

it.each([
  ['a finger', (on: Element) => down(on)],
  ['Space', (on: Element) => keyDown(on, ' ')],
])('a press that %s began before the change does nothing, however long it is held', (_, begin) => {
  const [large, becomes] = button({ act: 'start' });
  later(5_000);
  begin(large);
  later(100);
  becomes({ act: 'close' });
  later(READ + 500);
  click(large);
  expect(done).toEqual([]);
  later(2_000);
  begin(large);
  click(large);
  expect(done).toEqual(['close']);
});

it('Enter is passed over as a finger is', () => {
  const [large, becomes] = button({ act: 'start' });
  later(5_000);
  becomes({ act: 'close' });
  later(300);
  keyDown(large, 'Enter');
  click(large);
  expect(done).toEqual([]);
});

it('what follows the own press is pressed as soon as it is seen, and the next change is somebody else’s', () => {
  const [large, becomes] = button({ act: 'one' });
  later(5_000);
  click(large);
  later(550);
  becomes({ act: 'two' });
  later(NOTICED);
  click(large);
  expect(done).toEqual(['one', 'two']);
  later(100);
  becomes({ act: 'three' });
  later(200);
  becomes({ act: 'four' });
  later(READ - 1);
  click(large);
  expect(done).toEqual(['one', 'two']);
});

it('a button that takes the place of another counts as the change of one', () => {
  const [first] = button({ act: 'ask', place: 'p' });
  later(5_000);
  const [second] = button({ act: 'close', place: 'p' });
  first.remove();
  later(100);
  click(second);
  expect(done).toEqual([]);
  later(READ + 200);
  click(second);
  expect(done).toEqual(['close']);
});

it('a button that comes where none was is not pressed unread; those the page begins with are', () => {
  const [begin] = button({ act: 'begin' });
  click(begin);
  later(5_000);
  const [undo] = button({ act: 'undo', coming: true });
  click(undo);
  expect(done).toEqual(['begin']);
});

it('looks disabled until it can be pressed, or while it is busy', async () => {
  const off = (each: Element) => each.getAttribute('aria-disabled') === 'true';
  const [large, becomes] = button({ act: 'one' });
  expect(off(large)).toBe(false);
  becomes({ act: 'one', busy: true });
  expect(off(large)).toBe(true);
  becomes({ act: 'two' });
  expect(off(large)).toBe(true);
  later(READ);
  vi.advanceTimersByTime(READ);
  expect(off(large)).toBe(false);
});

it('says in a quiet line what has happened', async () => {
  const [large, becomes] = button({ act: 'one' });
  await vi.waitFor(() => expect(document.querySelector('body > [role=status]')).toBeTruthy());
  const line = document.querySelector('body > [role=status]')!;
  becomes({ act: 'two' });
  click(large);
  flushSync();
  expect(line.textContent).toContain(t('press.changed'));
  later(1_000);
  click(large);
  flushSync();
  expect(line.textContent!.trim()).toBe('');
});
