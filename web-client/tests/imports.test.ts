import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { expect, it } from 'vitest';

const src = join(import.meta.dirname, '../src');
/** Who may import from whom. Whatever is not here is not allowed. */
const MAY: Record<string, string[]> = {
  '': ['faces', 'i18n', 'parts', 'shell'],
  faces: ['steps', 'parts', 'live', 'i18n'],
  steps: ['parts', 'live', 'i18n'],
  parts: ['i18n'],
  live: ['i18n'],
  i18n: [],
  shell: [],
};

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(ts|svelte)$/.test(file),
);
const room = (path: string): string => (path.includes('/') ? path.split('/')[0]! : '');

/** Everything that a file names: imports of any sort, and globs. */
function named(file: string): string[] {
  const code = readFileSync(join(src, file), 'utf8');
  const found = code.matchAll(/(?:from|import|import\(|module|glob(?:<[^(]*>)?\(\s*)\s*'(\.[^']+)'/g);
  return [...found].map(([, path]) => normalize(join(dirname(file), path!)));
}
const all = files.flatMap((file) => named(file).map((to) => ({ file, to })));

it('sees the imports there are', () => {
  const between = new Set(all.map(({ file, to }) => `${room(file)} > ${room(to)}`));
  for (const each of [
    'faces > steps',
    'steps > parts',
    'steps > live',
    'live > i18n',
    'parts > i18n',
    ' > faces',
  ])
    expect(between).toContain(each);
  expect(all.length).toBeGreaterThan(300);
});

it('every import goes one way: faces → steps → parts, live, i18n', () => {
  for (const { file, to } of all) {
    const [from, into] = [room(file), room(to)];
    // The open face brings its own style sheet.
    if (from === into || to.startsWith('style/')) continue;
    expect(MAY[from], `${file} imports ${to}`).toContain(into);
  }
});

it('no folder stands in a circle with another', () => {
  const into = new Map<string, Set<string>>();
  for (const { file, to } of all) {
    const [from, at] = [dirname(file), dirname(to)];
    if (from !== at) into.set(from, (into.get(from) ?? new Set()).add(at));
  }
  const reached = (from: string): Set<string> => {
    const seen = new Set<string>();
    const open = [from];
    while (open.length > 0)
      for (const next of into.get(open.pop()!) ?? [])
        if (!seen.has(next)) {
          seen.add(next);
          open.push(next);
        }
    return seen;
  };
  expect(into.size).toBeGreaterThan(10);
  for (const folder of into.keys()) expect([...reached(folder)], folder).not.toContain(folder);
});

it('no kind of step knows another', () => {
  for (const { file, to } of all) {
    const [, kind] = file.split('/');
    if (room(file) !== 'steps' || !file.slice(6).includes('/') || room(to) !== 'steps') continue;
    if (to.slice(6).includes('/'))
      expect(relative(`steps/${kind}`, to), `${file} imports ${to}`).not.toMatch(/^\.\./);
  }
});

it('no file outside of its folder names a kind', () => {
  const kinds = readdirSync(join(src, 'steps'), { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map((each) => each.name);
  for (const file of files) {
    const code = readFileSync(join(src, file), 'utf8');
    for (const kind of kinds) {
      if (file.startsWith(`steps/${kind}/`)) continue;
      expect(code, file).not.toMatch(new RegExp(`['"\`/]${kind}(['"\`]|/[a-z])`));
    }
  }
});

it('nothing is acted on by being looked for in the page', () => {
  for (const file of files)
    expect(readFileSync(join(src, file), 'utf8'), file).not.toMatch(
      /querySelector[^;]*\.(click|focus|dispatchEvent)/,
    );
});
