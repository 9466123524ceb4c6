import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';

const src = join(import.meta.dirname, '../src');
const kinds = readdirSync(join(src, 'steps'), { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .map((each) => each.name);
const keysOf = (part: string) =>
  Object.keys(JSON.parse(readFileSync(join(src, `i18n/ja/${part}.json`), 'utf8')));
const shared = new Map(
  readdirSync(join(src, 'i18n/ja')).flatMap((file) => {
    const part = file.replace('.json', '');
    return keysOf(part).map((key) => [key, part] as const);
  }),
);
/** The parts that the page of each face loads. */
const LOADED = {
  Phone: ['common', 'phone'],
  Facilitator: ['common', 'hall', 'facilitator'],
  Screen: ['common', 'hall', 'screen'],
};

/** A face's file and all that it is made of. */
function made(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, path] of readFileSync(join(src, file), 'utf8').matchAll(/ from '(\.[^']+)'/g)) {
    const to = normalize(join(dirname(file), path!));
    const name = [to, `${to}.ts`].find((each) => /\.(ts|svelte)$/.test(each) && existsSync(join(src, each)));
    if (name && !name.startsWith('i18n/')) made(name, found);
  }
  return found;
}

it.each(kinds)('what a phone says of %s comes with the words for phones', (kind) => {
  const room = Object.keys(JSON.parse(readFileSync(join(src, `steps/${kind}/words/hall/ja.json`), 'utf8')));
  for (const file of made(`steps/${kind}/Phone.svelte`)) {
    const code = readFileSync(join(src, file), 'utf8');
    for (const key of room)
      expect(code.includes(`'${key}'`) || code.includes(`"${key}"`), `${file} says ${key}`).toBe(false);
  }
});

it.each(
  kinds.flatMap((kind) => Object.keys(LOADED).map((face) => [kind, face as keyof typeof LOADED] as const)),
)('what %s says in its face %s is loaded there', (kind, face) => {
  const files = [...made(`steps/${kind}/${face}.svelte`)];
  // A part that few need comes with what says it.
  const asked = files.flatMap((file) =>
    [...readFileSync(join(src, file), 'utf8').matchAll(/\b([a-z]+)Words\(\)/g)].map(([, part]) => part),
  );
  const loaded = [...LOADED[face], ...asked];
  let said = 0;
  for (const file of files)
    for (const [, key] of readFileSync(join(src, file), 'utf8').matchAll(/['"]([a-z][\w./-]*)['"]/g)) {
      const part = shared.get(key!);
      if (part === undefined) continue;
      said++;
      expect(loaded, `${file} says ${key}`).toContain(part);
    }
  expect(said).toBeGreaterThan(0);
});
