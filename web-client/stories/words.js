/** The words on the screens, read from the catalogue, so that a story follows them when they are reworded. */
import { readdirSync, readFileSync } from 'node:fs';

/** Gives all words of a language, readings in braces left out. */
export function catalogue(language) {
  const shared = new URL(`../src/i18n/${language}/`, import.meta.url);
  const steps = new URL('../src/steps/', import.meta.url);
  const kinds = readdirSync(steps, { withFileTypes: true }).filter((each) => each.isDirectory());
  const files = [
    ...readdirSync(shared).map((file) => new URL(file, shared)),
    ...kinds.flatMap(({ name }) =>
      ['', 'hall/'].map((part) => new URL(`${name}/words/${part}${language}.json`, steps)),
    ),
  ];
  const all = {};
  for (const file of files)
    for (const [key, words] of Object.entries(JSON.parse(readFileSync(file, 'utf8'))))
      all[key] = typeof words === 'string' ? plain(words) : plain(words.other);
  return all;
}

/** Leaves the readings out. */
export const plain = (text) => text.replace(/\{([^{}|]*)\|[^{}|]*\}/g, '$1');

const ja = catalogue('ja');

/** Gives a sentence of the Japanese screens. */
export function ta(key, params = {}) {
  if (!(key in ja)) throw new Error(`No such words: ${key}`);
  return ja[key].replace(/\{(\w+)\}/g, (whole, name) => params[name] ?? whole);
}

/** Gives a pattern for a sentence of the Japanese screens whose values may be any. */
export function like(key) {
  const safe = ta(key).replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(safe.replace(/\{\w+\}/g, '.+'));
}
