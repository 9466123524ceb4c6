import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { counted, plain } from '../src/i18n/ruby';
import { everyWord, files, LANGUAGES, load, texts } from './words/catalogues';
import glossary from './words/glossary.json';

type Term = { use: string; not: string[]; but?: string[] };
const terms = (language: (typeof LANGUAGES)[number]) => glossary[language] as Term[];

/** What is found of a pattern once all that may stand is taken out. */
const left = (text: string, but: string[] = []) => but.reduce((all, each) => all.split(each).join('_'), text);

describe.each(LANGUAGES)('the glossary in %s', (language) => {
  const words = everyWord(language).map(([key, text]) => [key, plain(text)] as const);

  it.each(terms(language).map((term) => [term.use, term] as const))('has one word: %s', (_, { not, but }) => {
    for (const [key, text] of words)
      for (const other of not) expect(left(text, but), `${key}: ${text}`).not.toContain(other);
  });

  it('rejects no word that it wants', () => {
    for (const { use, not, but } of terms(language))
      for (const other of not)
        for (const wanted of use.split('・')) expect(left(wanted, but)).not.toBe(other);
  });
});

describe('marks and numerals', () => {
  /** Addresses, digits of a page, and names of files and techniques are written alike in all languages. */
  const foreign = /\{[a-zA-Z]+\}|https?:\/\/\S+|Wi-Fi/g;

  it.each(['ja', 'ja-easy'] as const)('are full-width in %s', (language) => {
    for (const [key, text] of everyWord(language))
      expect(plain(text).replace(foreign, '_'), key).not.toMatch(new RegExp(glossary.marks.ja));
  });

  it('are half-width in English', () => {
    const area = /○○市／△△区／□□地区/;
    for (const [key, text] of everyWord('en'))
      expect(text.replace(area, ''), key).not.toMatch(new RegExp(glossary.marks.en));
  });

  it('a word is spelt in one way', () => {
    for (const language of ['ja', 'ja-easy'] as const)
      for (const [key, text] of everyWord(language))
        for (const { use, not } of glossary.spelling)
          expect(plain(text), `${key}, ${use}: ${text}`).not.toMatch(new RegExp(not));
  });

  it('a sentence ends with its full stop, all of them or none', () => {
    for (const language of ['ja', 'ja-easy'] as const)
      for (const [key, text] of everyWord(language))
        if (key !== 'promise.begin' && text.includes('。') && !/例：[^。]*$|\{例\|れい\}：[^。]*$/.test(text))
          expect(text, key).toMatch(/[。）]$/);
  });
});

describe('plain Japanese', () => {
  it('reads every kanji, in hiragana', () => {
    for (const [key, text] of everyWord('ja-easy')) {
      const bare = text.replace(/\{[\p{Script=Han}々0-9]+\|[\p{Script=Hiragana}ー/]+\}/gu, '');
      expect(bare, `${key}: ${text}`).not.toMatch(/[\p{Script=Han}|]/u);
    }
  });

  it('is not all hiragana: what is written with kanji is not spelt out', () => {
    const ja = new Map(everyWord('ja'));
    for (const [key, text] of everyWord('ja-easy')) {
      const kanji = /\p{Script=Han}/u.test(ja.get(key) ?? '');
      if (kanji && (text.match(/\p{Script=Hiragana}/gu) ?? []).length > 20)
        expect(text, key).toMatch(/\p{Script=Han}/u);
    }
  });

  it('reads a counter by its number', () => {
    const minutes = (n: number) => counted(`${n}{分|ふん/ぷん}`);
    expect([5, 15, 2, 12, 7, 9].map(minutes).every((each) => each.endsWith('|ふん}'))).toBe(true);
    expect([1, 3, 4, 6, 8, 10, 20, 30, 100, 41].map(minutes).every((each) => each.endsWith('|ぷん}'))).toBe(
      true,
    );
    expect(minutes(0)).toBe('0{分|ふん}');
    const people = (n: number) => counted(`{今|いま} ${n}{人|にん/ひとり/ふたり}`);
    expect([1, 2, 3, 11, 21].map(people)).toEqual([
      '{今|いま} {1人|ひとり}',
      '{今|いま} {2人|ふたり}',
      '{今|いま} 3{人|にん}',
      '{今|いま} 11{人|にん}',
      '{今|いま} 21{人|にん}',
    ]);
  });

  it('every counter of minutes and people behind a number knows its readings', () => {
    for (const [key, text] of everyWord('ja-easy')) {
      expect(text, key).not.toMatch(/\{[a-zA-Z]+\}\{(分|人)\|[^/}]*\}/);
      expect(text, key).not.toMatch(/\{[a-zA-Z]+\}(ぷん|ふん|にん|まい|けん)/);
    }
  });
});

it.each(files('ja'))('the blanks of %s are the same in all languages', (file) => {
  const blanks = (text: string) => [...new Set(text.match(/\{[a-zA-Z]+\}/g) ?? [])].sort();
  const whole = (entry: string | Record<string, string>) =>
    typeof entry === 'string' ? entry : entry['other']!;
  const ja = load('ja', file);
  for (const language of LANGUAGES)
    for (const [key, entry] of Object.entries(load(language, file)))
      expect(blanks(whole(entry)), `${key} in ${language}`).toEqual(blanks(whole(ja[key]!)));
});

describe('a question before an act', () => {
  const src = join(import.meta.dirname, '../src');
  const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(svelte|ts)$/.test(file))
    .map((file) => readFileSync(join(src, file), 'utf8'));
  const asked = [
    ...new Set([
      ...sources.flatMap((code) => [...code.matchAll(/\byes: '([\w./-]+)'/g)].map(([, key]) => key!)),
      ...everyWord('ja').flatMap(([key]) => (/(^|\.)yes$/.test(key) ? [key] : [])),
    ]),
  ];

  it('is found wherever one is asked', () => {
    expect(asked.length).toBeGreaterThan(4);
    // The one sheet that asks them all: its way back is one and the same word.
    expect(readFileSync(join(src, 'faces/facilitator/Confirm.svelte'), 'utf8')).toContain('k="cancel"');
  });

  /**
   * The answers that a dialog offers side by side: buttons of its own that stand next to each other, found wherever a
   * sheet or dialog is written. The one that asks all questions is compared below, by its answers.
   */
  const pairs = sources
    .filter((code) => /<(Sheet|Dialog|dialog)\b/.test(code))
    .flatMap((code) => [...code.matchAll(/(?:<button\b(?:(?!<button)[\s\S])*?<\/button\s*>\s*){2,}/g)])
    .map(([row]) => [...row.matchAll(/<Words\s+k="([\w./-]+)"/g)].map(([, key]) => key!))
    .filter((keys) => keys.length > 1);

  it('with two acts of its own is found, such as that which settles a proposal', () => {
    expect(pairs).toContainEqual(['desk.consensus.not-agreed', 'desk.consensus.agreed']);
    expect(pairs.length).toBeGreaterThan(2);
  });

  const verbs = (text: string, language: string) =>
    language === 'en'
      ? text
          .toLowerCase()
          .split(/\W+/)
          .filter((word) => word.length > 1)
      : // What follows the last particle or space says what happens.
        [
          plain(text)
            .split(/[\sをにへで、]|ずに/)
            .at(-1)!,
        ];

  it.each(LANGUAGES)('has two answers in %s that share no verb', (language) => {
    const words = new Map(everyWord(language));
    const back = verbs(words.get('cancel')!, language);
    expect(back.length).toBeGreaterThan(0);
    for (const key of asked)
      for (const verb of verbs(words.get(key)!, language))
        for (const other of back) expect(verb.endsWith(other), `${key}: ${words.get(key)}`).toBe(false);
  });

  /** What happens, without its not: 「しない」 is a 「する」 that one reads too fast. */
  const core = (verb: string) =>
    /(する|しない|せず)$/.test(verb)
      ? 'する'
      : (verb.match(/\p{Script=Han}+(?=\p{Script=Hiragana}*$)/u)?.[0] ?? verb);
  /** A button in English begins with its verb, or with the not of it. */
  const act = (text: string, language: string) => {
    const all = verbs(text, language);
    return language === 'en' ? all.find((word) => !/^(not|no|do|don)$/.test(word)) : core(all[0]!);
  };

  it.each(LANGUAGES)('has no two acts of its own in %s that share a verb', (language) => {
    expect(act('合意とする', 'ja')).toBe(act('今日は合意としない', 'ja'));
    expect(act('取り消す', 'ja')).toBe(act('取り消さない', 'ja'));
    expect(act('Agreed', 'en')).toBe(act('Not agreed today', 'en'));
    const words = new Map(everyWord(language));
    for (const keys of pairs) {
      const all = keys.map((key) => act(words.get(key)!, language));
      expect(new Set(all).size, keys.map((key) => words.get(key)).join(' / ')).toBe(keys.length);
    }
  });
});

describe('refusals', () => {
  const server = join(import.meta.dirname, '../../server/src/main/java/entaku');
  /** The embedded engine refuses in the words of a database, the templates in sentences: neither says a code. */
  const sources = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.java') && !/(^|\/)(embedded|templates)\//.test(file),
  );

  /** The last argument of the call that opens before this place, or all of them. */
  function argument(code: string, from: number, all: boolean): string {
    let depth = 1;
    let begins = from;
    let quoted = false;
    for (let at = from; at < code.length; at++) {
      const c = code[at]!;
      if (c === '"' && code[at - 1] !== '\\') quoted = !quoted;
      if (quoted) continue;
      if (c === '(' || c === '{') depth++;
      if ((c === ')' || c === '}') && --depth === 0) return code.slice(begins, at);
      if (c === ',' && depth === 1 && !all) begins = at + 1;
    }
    return '';
  }

  const codes = (code: string) =>
    [...code.matchAll(/\b(new Refusals|Rejected|Refused|unless|refuse|wrong|refusal|Unreadable)\(/g)].flatMap(
      (call) =>
        [
          ...argument(code, call.index + call[0].length, /Unreadable|Refusals/.test(call[1]!)).matchAll(
            /"([a-z]+(?:-[a-z]+)*)"/g,
          ),
        ].map(([, reason]) => reason!),
    );
  const given = [
    ...new Set(sources.flatMap((file) => codes(readFileSync(join(server, file), 'utf8')))),
  ].sort();

  it('are found in whatever way they are given', () => {
    expect(codes('throw new Refused(a ? "one" : "an-other");')).toEqual(['one', 'an-other']);
    expect(codes('Rejected.unless(at("not-this"), "no-table");')).toEqual(['no-table']);
    expect(given.length).toBeGreaterThan(80);
  });

  it.each(given)('%s has words', (code) => {
    const words = new Map(everyWord('ja'));
    expect(words.has(`reason.${code}`)).toBe(true);
  });

  it('have words for nothing that is never refused', () => {
    const own = ['away', 'expired', 'unknown'];
    const worded = everyWord('ja').flatMap(([key]) => (key.startsWith('reason.') ? [key.slice(7)] : []));
    expect(worded.filter((code) => !given.includes(code) && !own.includes(code))).toEqual([]);
  });

  it('show no code to anybody', () => {
    for (const language of LANGUAGES)
      for (const [key, text] of everyWord(language))
        expect(text, key).not.toMatch(/\{reason\}|[a-z]+-[a-z]+-[a-z]+/);
  });
});

it('every text of the catalogues was looked at', () => {
  expect(files('ja').length).toBeGreaterThan(20);
  for (const language of LANGUAGES) expect(everyWord(language).length).toBeGreaterThan(500);
  expect(texts({ one: 'a', other: 'b' })).toEqual(['a', 'b']);
});
