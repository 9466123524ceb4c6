import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const docs = join(root, '../server/docs');
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(svelte|ts)$/.test(file))
  .map((file) => [file, readFileSync(join(root, 'src', file), 'utf8')] as const);

/** Every command that the server's pages name; tests of the server hold those pages to its code. */
const server = new Set(
  ['KINDS.md', 'PROTOCOL.md'].flatMap((page) =>
    [
      ...readFileSync(join(docs, page), 'utf8').matchAll(/^(?:- |\| )((?:`[a-z-]+\/[a-z-]+[^`]*`[ ,·]*)+)/gm),
    ].flatMap(([, names]) => [...names!.matchAll(/`([a-z-]+\/[a-z-]+)/g)].map(([, name]) => name!)),
  ),
);
const parts = [...new Set([...server].map((name) => name.split('/')[0]!))];
const named = new RegExp(`'((?:${parts.join('|')})/[a-z-]+)'`, 'g');

/** Whatever is handed to what sends, also where no part has such a name. */
const handed = /(?:act|send|does|pending|withdraw)\(\s*'([a-z-]+\/[a-z-]+)'/gi;

const sent = sources.flatMap(([file, text]) =>
  [named, handed].flatMap((all) => [...text.matchAll(all)].map(([, type]) => [type!, file] as const)),
);

it('the pages of the server name commands of every part', () => {
  expect(parts).toEqual(expect.arrayContaining(['course', 'clock', 'seats', 'undo', 'board', 'consensus']));
  expect(server).toContain('undo/take-back');
  expect(server.size).toBeGreaterThan(40);
});

it('the client sends no command that the server does not know', () => {
  expect(sent.length).toBeGreaterThan(60);
  for (const [type, file] of sent) expect(server, `${file} sends ${type}`).toContain(type);
});

it('the name of a command is written out where it is sent, so that it can be found', () => {
  const built = new RegExp(
    `(act|send|does|withdraw)\\w*\\(\\s*\`|\`(${parts.join('|')})/\\$\\{(type|act|command)`,
  );
  for (const [file, text] of sources) expect(built.exec(text)?.[0], file).toBeUndefined();
});

it('what undo would take back is named for acts that there are', () => {
  const kinds = readdirSync(join(root, 'src/steps')).filter((name) => !name.includes('.'));
  const words = [
    'i18n/ja/facilitator.json',
    ...kinds
      .flatMap((kind) => [`steps/${kind}/words/ja.json`, `steps/${kind}/words/hall/ja.json`])
      .filter((file) => existsSync(join(root, 'src', file))),
  ].flatMap((file) => Object.keys(JSON.parse(readFileSync(join(root, 'src', file), 'utf8'))));
  const undone = words.flatMap((key) => /^desk\.undo\.([a-z-]+\/[a-z-]+)$/.exec(key)?.[1] ?? []);
  expect(undone.length).toBeGreaterThan(20);
  for (const type of undone) expect(server, type).toContain(type);
});
