/** Days as people here write them: the Japanese era in Japanese, always by the calendar of Tokyo. */
import { currentLanguage, languageTag } from '../i18n/words.svelte';

/** Making one costs a millisecond, and lists write many days. */
const formats = new Map<string, Intl.DateTimeFormat>();

function written(iso: string, tag: string, how: Intl.DateTimeFormatOptions): string {
  const name = `${tag} ${Object.values(how).join()}`;
  let format = formats.get(name);
  if (!format) formats.set(name, (format = new Intl.DateTimeFormat(tag, { ...how, timeZone: 'Asia/Tokyo' })));
  return format.format(new Date(`${iso}T00:00:00+09:00`));
}

/** Writes an ISO date: 令和8年11月22日 (first year 元年), or November 22, 2026. */
export function day(iso: string): string {
  if (Number.isNaN(Date.parse(`${iso}T00:00:00+09:00`))) return iso;
  const tag = currentLanguage() === 'en' ? 'en' : `${languageTag()}-u-ca-japanese`;
  return written(iso, tag, { dateStyle: 'long' });
}

/** Writes an ISO date with the name of its day: 令和8年11月26日（木）, or Thursday, November 26, 2026. */
export function dayNamed(iso: string): string {
  if (currentLanguage() === 'en') return `${written(iso, 'en', { weekday: 'long' })}, ${day(iso)}`;
  return `${day(iso)}（${written(iso, languageTag(), { weekday: 'short' })}）`;
}

/** Gives today in Japan as an ISO date. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date());
}

/** Tells whether a field holds a day, not words that say none. */
export const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value);
