import { flushSync, mount, unmount } from 'svelte';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { loadWords, t } from '../src/i18n/words.svelte';
import { readCount } from '../src/parts/count';
import CountField from '../src/parts/CountField.svelte';

it.each([
  ['12', 12],
  [' 12 ', 12],
  ['１２', 12],
  ['12人', 12],
  ['12 人', 12],
  ['１２票', 12],
  ['12名', 12],
  ['約12人', 12],
  ['12 people', 12],
  ['1 vote', 1],
  ['十二', 12],
  ['十二人', 12],
  ['一二', 12],
  ['十', 10],
  ['二十', 20],
  ['二〇', 20],
  ['百五', 105],
  ['三百二十一', 321],
  ['拾弐', 12],
  ['五つ', 5],
  ['0', 0],
  ['零', 0],
  ['〇', 0],
  ['1,024', 1024],
])('reads %s as %i', (words, count) => expect(readCount(words)).toBe(count));

it.each([
  ...['', '人', 'たくさん', '-3', '－３', '3.5', '12、13', '12人と3人', '3/4', '1e3', '0x10', 'NaN'],
  ...['十百', '十十', '二三十', '二十〇', '1,02', '∞', 'twelve'],
])('does not guess what %s means', (words) => expect(readCount(words)).toBeNull());

let component: Record<string, unknown>;
const onsave = vi.fn<(count: number) => Promise<boolean>>(async () => true);
beforeEach(async () => {
  vi.useFakeTimers();
  onsave.mockClear();
  await loadWords(['common', 'hall']);
  component = mount(CountField, { target: document.body, props: { label: 'hands', value: 7, onsave } });
  flushSync();
});
afterEach(() => {
  void unmount(component);
  vi.useRealTimers();
});
const box = () => document.querySelector('input')!;

/** Types and leaves the box, as a browser tells it. */
async function type(words: string): Promise<void> {
  box().value = words;
  box().dispatchEvent(new Event('change', { bubbles: true }));
  await vi.runAllTimersAsync();
  flushSync();
}

it('saves what people write in the box and shows it as a number', async () => {
  await type('１２人');
  expect(onsave.mock.calls).toEqual([[12]]);
  expect(box().value).toBe('12');
  expect(document.querySelector('[role=alert]')?.textContent?.trim()).toBe('');
});

it.each(['たくさん', '-3', '', '5001'])(
  'says so and keeps the old number when the box holds "%s"',
  async (words) => {
    await type(words);
    expect(onsave).not.toHaveBeenCalled();
    expect(box().value).toBe('7');
    expect(document.querySelector('[role=alert]')!.textContent).toContain(t('number.unread', { most: 5000 }));
    await type('8');
    expect(document.querySelector('[role=alert]')!.textContent!.trim()).toBe('');
  },
);

it('shows the old number again when it was refused', async () => {
  onsave.mockResolvedValueOnce(false);
  await type('12');
  expect(box().value).toBe('7');
});

it('nobody is asked for a number in a box of the browser, which turns what it cannot read into nothing', () => {
  const root = join(import.meta.dirname, '../src');
  const pages = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(svelte|ts)$/.test(file))
    .map((file) => [file, readFileSync(join(root, file), 'utf8')] as const);
  expect(pages.length).toBeGreaterThan(100);
  const found = (sign: RegExp) => pages.filter(([, text]) => sign.test(text)).map(([file]) => file);
  expect(found(/type=["']?number|valueAsNumber|type: 'number'/)).toEqual([]);
  // A code is digits and no number; everything else that is typed as one goes through the one field.
  expect(found(/inputmode=["']numeric/).sort()).toEqual([
    'faces/phone/Join.svelte',
    'parts/NumberField.svelte',
  ]);
});
