import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plain } from '../src/i18n/ruby';
import { everyWord, LANGUAGES } from './words/catalogues';

/** What stands between quotation marks and is no button: something to write, to say, to ask. */
const EXAMPLES = {
  ja: [/^令和8年/, /^11月26日$/, /^12人?$/, /^町内会の方$/, /^だれが・何を/, /^できる人が/, /^この文で/],
  'ja-easy': [
    /^令和8年/,
    /^12/,
    /^町内会の 人$/,
    /^だれが・何を/,
    /^できる 人が/,
    /^この 文で/,
    /^します$/,
    /^いい$/,
  ],
  en: [/^a shop owner$/],
};
const QUOTED = { ja: /「([^「」{}]+)」/g, 'ja-easy': /「([^「」{}]+)」/g, en: /“([^“”{}]+)”/g };

/** A number, what it is of, or an ellipsis at the end of a label need not be quoted. */
const label = (text: string) => text.replace(/ ?[（(：:][^（(：:]*\{.*$|…$/, '');
const quoted = (text: string, language: (typeof LANGUAGES)[number]) =>
  [...plain(text).matchAll(QUOTED[language])].map(([, words]) => words!);

describe.each(LANGUAGES)('a button that words in %s name', (language) => {
  const words = everyWord(language).map(([key, text]) => [key, plain(text)] as const);
  const labels = words.map(([, text]) => label(text));
  const called = new Set([...labels, ...words.map(([, text]) => text)]);

  it('is named as it is written on it', () => {
    let seen = 0;
    for (const [key, text] of words)
      for (const each of quoted(text, language)) {
        if (EXAMPLES[language].some((example) => example.test(each))) continue;
        seen++;
        expect(called, `${key}: ${text}`).toContain(each);
      }
    expect(seen).toBeGreaterThan(5);
  });
});

it('the buttons that a template tells a facilitator of are on the screens', () => {
  const words = new Set(everyWord('ja').map(([, text]) => label(text)));
  const of = (file: string) =>
    readFileSync(join(import.meta.dirname, `../../facilitation-templates/${file}.yaml`), 'utf8');
  for (const file of ['min-naga-meeting', 'round-table'])
    for (const [, button] of of(file).matchAll(/「([^「」]+)」(?:から|で止め|に書|に、|にします)/g))
      if (!/こと$|ください$/.test(button!)) expect(words, `${file}: ${button}`).toContain(button);
});
