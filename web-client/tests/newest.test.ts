import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadWords, t } from '../src/i18n/words.svelte';
import Counted from './Counted.svelte';

const numbers = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `n${i + 1}` }));
let mounted: ReturnType<typeof mount>;
let grow: (count: number) => void;

async function open(count: number, first: 'newest' | 'oldest' = 'newest'): Promise<void> {
  await loadWords(['common']);
  mounted = mount(Counted, {
    target: document.body,
    props: {
      start: numbers(count),
      first,
      take: (set: (all: { id: string }[]) => void) => (grow = (n) => set(numbers(n))),
    },
  });
  flushSync();
}
const shown = () => [...document.querySelectorAll('li')].map((each) => each.textContent);
const buttons = () => [...document.querySelectorAll('button')];
async function press(words: string): Promise<void> {
  buttons()
    .find((each) => each.textContent!.trim() === words)!
    .click();
  flushSync();
  await tick();
}

beforeEach(() => document.body.replaceChildren());
afterEach(() => void unmount(mounted));

it('a short list has nothing to page', async () => {
  await open(4);
  expect(shown()).toEqual(['n4', 'n3', 'n2', 'n1']);
  expect(document.querySelector('nav')).toBeNull();
});

it('the newest are shown, and the rest is reached page by page, with nothing left out', async () => {
  await open(12);
  expect(shown()).toEqual(['n12', 'n11', 'n10', 'n9', 'n8']);
  await press(t('newest.older', { count: 5 }));
  expect(shown()).toEqual(['n7', 'n6', 'n5', 'n4', 'n3']);
  await press(t('newest.older', { count: 2 }));
  expect(shown()).toEqual(['n2', 'n1']);
  await press(t('newest.newer'));
  await press(t('newest.newer'));
  expect(shown()).toEqual(['n12', 'n11', 'n10', 'n9', 'n8']);
});

it('a talk reads from top to foot, and still begins with what was said last', async () => {
  await open(12, 'oldest');
  expect(shown()).toEqual(['n8', 'n9', 'n10', 'n11', 'n12']);
});

it('is walked by buttons that a keyboard reaches, and says where one is after each turn', async () => {
  await open(12);
  for (const each of buttons()) expect(each.tabIndex).toBe(0);
  expect(document.querySelector('nav')!.getAttribute('aria-label')).toBe(t('newest.pages'));
  await press(t('newest.older', { count: 5 }));
  expect(document.activeElement?.textContent).toBe(t('newest.where', { from: 3, to: 7, all: 12 }));
});

it('follows what comes in, unless one is reading further back', async () => {
  await open(12);
  grow(13);
  flushSync();
  expect(shown()[0]).toBe('n13');
  grow(4);
  flushSync();
  expect(shown()).toEqual(['n4', 'n3', 'n2', 'n1']);
});
