/** Words of the screens in the language chosen: one JSON per language and part, more where a kind brings its own. */
import type { Key, Part, Words } from './catalogue';
import { counted, plain } from './ruby';
import type { Text } from './text';

export type { Key, Part } from './catalogue';
export type Params = Record<string, string | number>;

export const LANGUAGES = [
  { id: 'ja', tag: 'ja', name: '日本語' },
  { id: 'ja-easy', tag: 'ja', name: 'やさしい{日本語|にほんご}' },
  { id: 'en', tag: 'en', name: 'English' },
] as const;
export type Language = (typeof LANGUAGES)[number]['id'];

/** What few need stands with the words, and is loaded by what says it. */
const files = import.meta.glob<Words>(['./*/*.json', '!./*/{hands,about}.json'], { import: 'default' });

/** Gives one part of the catalogue in a language. */
export type Loader = (language: Language) => Promise<Words>;

let language = $state<Language>('ja');
let words = $state.raw<Words>({});
/** What is on the screen or on its way, by name: each is loaded anew when the language changes. */
const loaders = new Map<string, Loader>();
const coming = new Map<string, Promise<void>>();
const rules = new Map<string, Intl.PluralRules>();

export function currentLanguage(): Language {
  return language;
}

export function languageTag(): string {
  return LANGUAGES.find((each) => each.id === language)!.tag;
}

/** Loads the shared parts that a face needs, in the language kept from last time. */
export async function loadWords(needed: Part[]): Promise<void> {
  for (const part of needed)
    loaders.set(part, (chosen) => files[`./${chosen}/${part}.json`]!() as Promise<Words>);
  await speak(kept() ?? guessed(), false);
}

/** Adds a shared part that a page can begin without, once. */
export const addPart = (part: Part): Promise<void> =>
  addWords(part, (chosen) => files[`./${chosen}/${part}.json`]!() as Promise<Words>);

/** Adds words of somebody else, once: those of a kind of step come with its faces. */
export function addWords(name: string, load: Loader): Promise<void> {
  if (!coming.has(name)) {
    loaders.set(name, load);
    const asked = language;
    const added = load(asked).then((more) => {
      // Where the language has changed meanwhile, the change has brought these words with it.
      if (language === asked) words = { ...words, ...more };
    });
    // What did not come over a broken line is asked for again by whoever needs it next.
    coming.set(name, added);
    added.catch(() => coming.delete(name));
  }
  return coming.get(name)!;
}

/** Changes the language of everything on the screen. */
export async function speak(chosen: Language, keep = true): Promise<void> {
  let all: Loader[];
  let loaded: Words[];
  do {
    all = [...loaders.values()];
    loaded = await Promise.all(all.map((load) => load(chosen)));
  } while (all.length !== loaders.size);
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
  const filled = text.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : String(value);
  });
  return counted(filled);
}

/** Gives the words as plain text, without readings: for labels, placeholders, titles. */
export function t(key: Key, params: Params = {}): string {
  return plain(marked(key, params));
}

/** Tells whether the catalogue on the screen has this key; for codes that come from the server. */
export function has(key: string): key is Key {
  return Object.hasOwn(words, key);
}

/** Puts a refusal into words, with ruby markup kept. */
export function reasonWords(reason: string | null): string {
  const key = `reason.${reason}`;
  if (!has(key)) void addPart('reasons').catch(() => {});
  return marked(has(key) ? key : 'reason.unknown', { reason: reason ?? '' });
}

/** Gives a template's text in the language chosen, with ruby markup kept; one that is in one language already, as it is. */
export function markedText(text: Text | string | null | undefined): string {
  if (!text) return '';
  if (typeof text === 'string') return text;
  return text[language] ?? (language === 'ja-easy' ? text.ja : (text['en'] ?? text.ja));
}

/** Gives a template's text as plain text. */
export function say(text: Text | string | null | undefined): string {
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
