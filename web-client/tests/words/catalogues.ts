/** All catalogues there are, as files: the shared parts, and the words of each kind for phones and for the room. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../src');
export const LANGUAGES = ['ja', 'ja-easy', 'en'] as const;
export type Words = Record<string, string | Record<string, string>>;

export const kinds = readdirSync(join(root, 'steps'), { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .map((each) => each.name);

/** Names every catalogue by its place, with the language left open. */
export function files(language: string): string[] {
  const shared = readdirSync(join(root, 'i18n', language)).map((file) => `i18n/*/${file}`);
  const own = kinds.flatMap((kind) =>
    ['', 'more/', 'hall/'].map((folder) => `steps/${kind}/words/${folder}*.json`),
  );
  return [...shared, ...own].filter((file) => existsSync(join(root, file.replace('*', language))));
}

export const load = (language: string, file: string): Words =>
  JSON.parse(readFileSync(join(root, file.replace('*', language)), 'utf8'));

export const texts = (entry: string | Record<string, string>) =>
  typeof entry === 'string' ? [entry] : Object.values(entry);

/** Every text of a language with its key, all plurals. */
export const everyWord = (language: string): [string, string][] =>
  files(language).flatMap((file) =>
    Object.entries(load(language, file)).flatMap(([key, entry]) =>
      texts(entry).map((text): [string, string] => [key, text]),
    ),
  );
