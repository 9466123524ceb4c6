/** Days as people here write them: the Japanese era in Japanese, always by the calendar of Tokyo. */
import { currentLanguage, languageTag } from '../i18n/words.svelte';

/** Writes an ISO date: 令和8年11月22日 (first year 元年), or November 22, 2026. */
export function day(iso: string): string {
  const date = new Date(`${iso}T00:00:00+09:00`);
  if (Number.isNaN(date.getTime())) return iso;
  const tag = currentLanguage() === 'en' ? 'en' : `${languageTag()}-u-ca-japanese`;
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'Asia/Tokyo' }).format(date);
}

/** Gives today in Japan as an ISO date. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date());
}
