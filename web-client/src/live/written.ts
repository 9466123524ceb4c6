/**
 * Remembers which things this seat wrote itself. Where names are hidden the server forgets it for good when the
 * meeting closes, so that only this device can still say what became of them.
 */
import { keep, keysOf, recall } from './kept';
import type { Entry, Records } from './protocol';

const KEY = (session: string, seat: string) => `entaku.written.${session}.${seat}`;

/** The ids in a step's `mine`: its own `id`, or lists of them. */
export function idsIn(mine: unknown): string[] {
  const { id, ...rest } = (mine ?? {}) as Record<string, unknown>;
  const lists = Object.values(rest).filter((each): each is string[] => Array.isArray(each));
  return [...(typeof id === 'string' ? [id] : []), ...lists.flat()].filter(
    (each) => typeof each === 'string',
  );
}

/** The step of a key or of a thing of the record, whatever the table: `ideas@3:note/7` → `ideas`. */
export const stepOf = (key: string): string => key.split(/[@:]/)[0]!;

/** Keeps the ids of what is this seat's own now, with those it has kept before. */
export function keepWritten({ session, seat }: Pick<Entry, 'session' | 'seat'>, own: Records): void {
  const found = Object.entries(own).flatMap(([key, record]) =>
    key.endsWith(':mine') ? idsIn(record).map((id) => `${stepOf(key)}:${id}`) : [],
  );
  const key = KEY(session, seat);
  const before = recall<string[]>('browser', key) ?? [];
  const all = [...new Set([...before, ...found])];
  if (all.length > before.length) keep('browser', key, all);
}

/** Lists what was written from this browser into a session, as `<step>:<id>`. */
export const writtenHere = (session: string): string[] => [
  ...new Set(keysOf('browser', KEY(session, '')).flatMap((key) => recall<string[]>('browser', key) ?? [])),
];
