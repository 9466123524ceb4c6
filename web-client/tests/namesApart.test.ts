import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { apart } from '../src/parts/apart';
import { allShown, shownIn, type Shown } from './words/shown';

const src = join(import.meta.dirname, '../src');
/** A name, the list of them, or what makes one; an address has letters of its own. */
const NAME = /(\.name\b|nameOf|nameless|(?<!file)\bnames?\b|\bwho\(|\.party\b|\.area\b|\.section\b)/;
const bare = (all: Shown[]) => all.filter(({ whole, inside }) => NAME.test(whole) && !inside.includes('bdi'));

it('a name that stands in the text of a face is kept apart, whatever direction it is written in', () => {
  const all = allShown();
  expect(bare(all).map(({ file, code }) => `${file}: {${code}}`)).toEqual([]);
  expect(all.filter(({ whole }) => NAME.test(whole)).length).toBeGreaterThan(5);
});

it('a name is kept apart in what shows words, too, and in a sentence', () => {
  const SENTENCE =
    /<Words\b[^>]*?(?:of|params)=\{+(?:[^{}]|\{[^{}]*\})*\b(who\??\.name|nameOf\((?:s|seat)\)|name\(|who\()/g;
  let seen = 0;
  for (const file of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.svelte')) continue;
    const face = readFileSync(join(src, file), 'utf8')
      .replace(/<script[\s\S]*?<\/script>|<!--[\s\S]*?-->/g, '')
      // What is hidden is read aloud, in one direction.
      .replace(/<(option|title)\b[\s\S]*?<\/\1>|<span class="visually-hidden"[\s\S]*?<\/span/g, '');
    seen += (face.match(/<bdi\b/g) ?? []).length;
    expect(face.replace(/<bdi\b[\s\S]*?<\/bdi/g, '').match(SENTENCE) ?? [], file).toEqual([]);
  }
  expect(seen).toBeGreaterThan(20);
});

it('a name put into a sentence by a script stands between the marks that isolate it', () => {
  for (const file of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(svelte|ts)$/.test(file)) continue;
    const code = readFileSync(join(src, file), 'utf8');
    for (const [line] of code.matchAll(
      /(?:marked\([^)]*|^\s*params: )\{ ?name: (?!apart\()[\w.]*(name|Name)\w*[^\n]*/gm,
    ))
      // What is no more than a label is read aloud.
      expect(line, file).toBe('');
  }
  expect(apart('محمد')).toBe('\u2068محمد\u2069');
});

it('finds a name in whatever way it comes into the text', () => {
  const found = (code: string) => bare(shownIn('x.svelte', code)).length;
  expect(found(`<p>{one.who.name}</p>`)).toBe(1);
  expect(
    found(`<script>const names = $derived(all.map((who) => who.name));</script><p>({names.join()})</p>`),
  ).toBe(1);
  expect(found(`<script>const of = (who) => who.name ?? '';</script><strong>{of(a)}</strong>`)).toBe(1);
  expect(found(`<p>{a ? marked('x', { name: name(a) }) : ''}</p>`)).toBe(1);
  expect(found(`<p><bdi>{one.who.name}</bdi></p>`)).toBe(0);
  expect(found(`<p class={one.name}>{one.text}</p>`)).toBe(0);
});
