import { mount, unmount, flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { loadWords, speak } from '../src/i18n/words.svelte';
import { plain } from '../src/i18n/ruby';
import DayField from '../src/parts/DayField.svelte';
import { readDay } from '../src/parts/dates';
import { dayNamed, plainDay as day } from '../src/parts/day';
import { write } from './stage';

const NOW = '2026-11-22';
const read = (words: string) => readDay(words, NOW);

it.each([
  '令和8年11月26日',
  '令和８年１１月２６日（木）',
  '令和八年十一月二十六日',
  '㋿8年11月26日',
  '令8.11.26',
  'R8.11.26',
  'ｒ８／１１／２６',
  'R8-11-26',
  '8年11月26日',
  '26年11月26日',
  '26/11/26',
  '2026年11月26日 木曜日',
  '西暦2026年11月26日',
  '2026-11-26',
  '2026/11/26',
  '２０２６．１１．２６',
  '20261126',
  '11月26日',
  '11/26',
  '十一月二十六日まで',
  'November 26, 2026',
  '26 November 2026',
  'Nov 26',
  '26th Nov. 2026',
  ' 令和 8 年 11 月 26 日 ',
])('%s is the same day', (words) => expect(read(words)).toBe('2026-11-26'));

it.each([
  ['令和元年5月1日', '2019-05-01'],
  ['R1.5.1', '2019-05-01'],
  ['平成31年4月30日', '2019-04-30'],
  ['H12/1/2', '2000-01-02'],
  ['1月5日', '2027-01-05'],
  ['2月29日', '2028-02-29'],
  ['11月22日', '2026-11-22'],
])('%s is %s', (words, iso) => expect(read(words)).toBe(iso));

it.each([
  ...['', ' ', '来週', '木曜日', '11月', '26', '11月31日', '2月30日', '13/1', '2026-2-29', '令和元年4月30日'],
  ...[
    '平成32年1月1日',
    '令和0年1月1日',
    '0026-11-26',
    '1999-12-31',
    '2101-01-01',
    '昭和64年1月7日',
    '5/5/26x',
  ],
])('%j is no day', (words) => expect(read(words)).toBeNull());

it.each(['ja', 'ja-easy', 'en'] as const)(
  'every day is read back as it is written, in %s',
  async (language) => {
    await loadWords(['common']);
    await speak(language, false);
    const wrong: string[] = [];
    const end = Date.UTC(2100, 11, 31);
    for (let at = Date.UTC(2000, 0, 1); at <= end; at += 86_400_000) {
      const iso = new Date(at).toISOString().slice(0, 10);
      if (read(day(iso)) !== iso) wrong.push(day(iso));
      if (language !== 'en' && read(plain(dayNamed(iso))) !== iso) wrong.push(dayNamed(iso));
    }
    expect(wrong).toEqual([]);
  },
);

it('the box says how it understood what was written, and says so where it did not', async () => {
  await loadWords(['common', 'staff']);
  await speak('ja', false);
  const props = { id: 'd', value: '2026-11-22', how: 'staff.day.how', unread: 'staff.wrong.heldOn' } as const;
  const shown = mount(DayField, { target: document.body, props });
  flushSync();
  const box = document.querySelector('input')!;
  const said = () => document.querySelector('#d-read')!.textContent!.trim();
  expect(box.value).toBe('令和8年11月22日');
  write(box, '26/11/26');
  expect(said()).toBe('令和8年11月26日（木）');
  expect(box.value).toBe('26/11/26');
  write(box, 'そのうち');
  expect(said()).toContain('例：');
  box.dispatchEvent(new Event('blur'));
  flushSync();
  expect(said()).toContain('日付を読めませんでした');
  expect(box.getAttribute('aria-invalid')).toBe('true');
  void unmount(shown);
});
