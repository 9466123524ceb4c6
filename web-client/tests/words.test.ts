import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pieces, plain } from '../src/i18n/ruby';
import { files, kinds, load, texts } from './words/catalogues';

const root = join(import.meta.dirname, '../src');
const languages = readdirSync(join(root, 'i18n'), { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .map((each) => each.name);
const parts = files('ja');
const ofKind = (kind: string) => parts.filter((file) => file.startsWith(`steps/${kind}/`));
const blanks = (text: string) => [...new Set(text.match(/\{[a-zA-Z]+\}/g) ?? [])].sort();

describe.each(languages)('words in %s', (language) => {
  it.each(parts)('has every key of %s, and none besides', (part) => {
    expect(Object.keys(load(language, part)).sort()).toEqual(Object.keys(load('ja', part)).sort());
  });

  it.each(parts)('keeps the blanks of %s and leaves nothing empty', (part) => {
    const ja = load('ja', part);
    for (const [key, entry] of Object.entries(load(language, part)))
      for (const text of texts(entry)) {
        expect(text.trim(), key).not.toBe('');
        const wanted = blanks(texts(ja[key]!)[0]!);
        for (const blank of blanks(text)) expect(wanted, `${key}: ${text}`).toContain(blank);
      }
  });

  it('gives a sentence for every plural category of the language', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const part of parts)
      for (const [key, entry] of Object.entries(load(language, part)))
        if (typeof entry !== 'string') for (const each of categories) expect(entry[each], key).toBeTruthy();
  });
});

it('no key stands in two parts', () => {
  const all = parts.flatMap((part) => Object.keys(load('ja', part)));
  expect(all.length).toBe(new Set(all).size);
});

it.each(kinds)('what only desk and wall say of %s stands apart, and nothing else does', (kind) => {
  for (const part of ofKind(kind))
    for (const key of Object.keys(load('ja', part)))
      expect(/^(desk|hall)\./.test(key), key).toBe(part.includes('/hall/'));
});

it.each(kinds)('every word of %s is its own, and says what it is called', (kind) => {
  const words = ofKind(kind).flatMap((part) => Object.keys(load('ja', part)));
  expect(words).toContain(`kind.${kind}`);
  const own = new RegExp(
    `^(desk\\.|hall\\.|desk\\.act\\.|desk\\.ask\\.)?${kind}(\\.|$)|^desk\\.undo\\.${kind}/|^(produced|reason)\\.`,
  );
  for (const key of words) if (key !== `kind.${kind}`) expect(key).toMatch(own);
});

it('shared words speak of no kind', () => {
  const shared = parts
    .filter((part) => part.startsWith('i18n/'))
    .flatMap((part) => Object.keys(load('ja', part)));
  for (const kind of kinds)
    for (const key of shared) expect(key.split(/[./]/).slice(0, -1), key).not.toContain(kind);
});

it('only やさしい日本語 carries readings', () => {
  for (const language of languages.filter((each) => each !== 'ja-easy'))
    for (const part of parts) expect(JSON.stringify(load(language, part))).not.toMatch(/\{[^{}]+\|[^{}]+\}/);
});

it('no Japanese is written into a component or a script', () => {
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(svelte|ts)$/.test(file),
  );
  for (const file of sources) {
    const code = readFileSync(join(root, file), 'utf8')
      .replace(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\//g, '')
      .replace(/(^|\s)\/\/.*$/gm, '')
      .replace(/export const LANGUAGES[\s\S]*?as const/, '');
    expect(code, file).not.toMatch(/[\u3041-\u30fe\u4e00-\u9fff]/);
  }
});

it('reads ruby markup into words and readings, and back to plain words', () => {
  expect(pieces('この{公園|こうえん}で')).toEqual([
    { base: 'この', reading: null },
    { base: '公園', reading: 'こうえん' },
    { base: 'で', reading: null },
  ]);
  expect(plain('この{公園|こうえん}で{count}人')).toBe('この公園で{count}人');
});
