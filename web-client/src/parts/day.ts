/** Days as people here write them: the Japanese era in Japanese, always by the calendar of Tokyo. */
import { currentLanguage, languageTag } from '../i18n/words.svelte';
import readings from './dayReadings.json';

/** Making one costs a millisecond, and lists write many days. */
const formats = new Map<string, Intl.DateTimeFormat>();

function written(iso: string, tag: string, how: Intl.DateTimeFormatOptions): string {
  const name = `${tag} ${Object.values(how).join()}`;
  let format = formats.get(name);
  if (!format) formats.set(name, (format = new Intl.DateTimeFormat(tag, { ...how, timeZone: 'Asia/Tokyo' })));
  return format.format(new Date(`${iso}T00:00:00+09:00`));
}

/** Writes an ISO date without readings: 令和8年11月22日 (first year 元年), or November 22, 2026. */
export function plainDay(iso: string): string {
  if (Number.isNaN(Date.parse(`${iso}T00:00:00+09:00`))) return iso;
  const tag = currentLanguage() === 'en' ? 'en' : `${languageTag()}-u-ca-japanese`;
  return written(iso, tag, { dateStyle: 'long' });
}

const LAST = new RegExp(`(\\d+)${readings.day}$`);
const WORDS = new RegExp(Object.keys(readings.words).join('|'), 'g');
const nth: Record<string, string> = readings.days;

/** Writes an ISO date with ruby markup where the language carries readings; the days of a month have names of their own. */
export function day(iso: string): string {
  const text = plainDay(iso);
  if (currentLanguage() !== 'ja-easy') return text;
  return text
    .replace(WORDS, (word) => `{${word}|${readings.words[word as keyof typeof readings.words]}}`)
    .replace(LAST, (all, number: string) =>
      nth[number] ? `{${all}|${nth[number]}}` : `${number}{${readings.day}|${readings.nth}}`,
    );
}

/** Writes an ISO date with the name of its day: 令和8年11月26日（木）, or Thursday, November 26, 2026; marked as `day` is. */
export function dayNamed(iso: string): string {
  if (currentLanguage() === 'en') return `${written(iso, 'en', { weekday: 'long' })}, ${day(iso)}`;
  const name = written(iso, languageTag(), { weekday: 'short' });
  const reading = readings.weekdays[name as keyof typeof readings.weekdays];
  return `${day(iso)}（${currentLanguage() === 'ja-easy' && reading ? `{${name}|${reading}}` : name}）`;
}

/** Gives today in Japan as an ISO date. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date());
}

/** Tells whether a field holds a day, not words that say none. */
export const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value);
