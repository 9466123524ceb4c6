/** Words of the screens in the language chosen: a typed catalogue, one JSON per language and part. */
import type { Text } from '../live/protocol';
import type common from './ja/common.json';
import type facilitator from './ja/facilitator.json';
import type hall from './ja/hall.json';
import type phone from './ja/phone.json';
import type record from './ja/record.json';
import type screen from './ja/screen.json';
import type staff from './ja/staff.json';
import type steps from './ja/steps.json';
import { plain } from './ruby';

type Catalogue = typeof common &
  typeof steps &
  typeof phone &
  typeof hall &
  typeof facilitator &
  typeof screen &
  typeof staff &
  typeof record;
export type Key = keyof Catalogue & string;
export type Part = 'common' | 'steps' | 'phone' | 'hall' | 'facilitator' | 'screen' | 'staff' | 'record';
export type Params = Record<string, string | number>;

export const LANGUAGES = [
  { id: 'ja', tag: 'ja', name: '日本語' },
  { id: 'ja-easy', tag: 'ja', name: 'やさしい{日本語|にほんご}' },
  { id: 'en', tag: 'en', name: 'English' },
] as const;
export type Language = (typeof LANGUAGES)[number]['id'];

/** An entry is a sentence, or one sentence per plural category. */
type Words = Record<string, string | Partial<Record<Intl.LDMLPluralRule, string>>>;

const files = import.meta.glob<Words>('./*/*.json', { import: 'default' });

let language = $state<Language>('ja');
let words = $state.raw<Words>({});
let parts: Part[] = [];
const rules = new Map<string, Intl.PluralRules>();

export function currentLanguage(): Language {
  return language;
}

export function languageTag(): string {
  return LANGUAGES.find((each) => each.id === language)!.tag;
}

/** Loads the parts of the catalogue that a face needs, in the language kept from last time. */
export async function loadWords(needed: Part[]): Promise<void> {
  parts = needed;
  await speak(kept() ?? guessed(), false);
}

/** Changes the language of everything on the screen. */
export async function speak(chosen: Language, keep = true): Promise<void> {
  const loaded = await Promise.all(parts.map((part) => files[`./${chosen}/${part}.json`]!()));
  words = Object.assign({}, ...loaded);
  language = chosen;
  document.documentElement.lang = languageTag();
  document.documentElement.dataset['language'] = chosen;
  if (!keep) return;
  try {
    localStorage.setItem('entaku.language', chosen);
  } catch {
    // Without storage the choice holds until the page is left.
  }
}

/** Gives the words with ruby markup kept; show them through the part `Words`. */
export function marked(key: Key, params: Params = {}): string {
  const entry = words[key];
  if (entry === undefined) return key;
  const text = typeof entry === 'string' ? entry : (entry[category(params['count'])] ?? entry.other ?? key);
  return text.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : String(value);
  });
}

/** Gives the words as plain text, without readings: for labels, placeholders, titles. */
export function t(key: Key, params: Params = {}): string {
  return plain(marked(key, params));
}

/** Tells whether the catalogue on the screen has this key; for codes that come from the server. */
export function has(key: string): key is Key {
  return key in words;
}

/** Puts a refusal into words. */
export function reasonWords(reason: string | null): string {
  const key = `reason.${reason}`;
  return has(key) ? t(key) : t('reason.unknown', { reason: reason ?? '' });
}

/** Gives a template's text in the language chosen, with ruby markup kept. */
export function markedText(text: Text | null | undefined): string {
  if (!text) return '';
  return text[language] ?? (language === 'ja-easy' ? text.ja : (text['en'] ?? text.ja));
}

/** Gives a template's text as plain text. */
export function say(text: Text | null | undefined): string {
  return plain(markedText(text));
}

function category(count: string | number | undefined): Intl.LDMLPluralRule {
  const tag = languageTag();
  if (!rules.has(tag)) rules.set(tag, new Intl.PluralRules(tag));
  return rules.get(tag)!.select(Number(count ?? 0));
}

function kept(): Language | null {
  try {
    const found = localStorage.getItem('entaku.language');
    return LANGUAGES.find((each) => each.id === found)?.id ?? null;
  } catch {
    return null;
  }
}

function guessed(): Language {
  return navigator.language.startsWith('ja') ? 'ja' : 'en';
}
