/** What a browser keeps for us, in this tab or for longer; in memory, until the page is left, what it does not take. */
import type { Outgoing } from './outbox';

export type Where = 'tab' | 'browser';

const memory = { tab: new Map<string, string>(), browser: new Map<string, string>() };
/** Words that the disk has not taken, by id: every drawer of this page holds them, so that they wait until they have left. */
export const unkept = new Map<string, Outgoing>();
/** Those of them that it would not take. Of the others it has said nothing yet: a busy device takes its time. */
export const untaken = new Set<string>();
/** As much as a seat takes: a storage that is full may still take a letter. */
const PROBE = '1'.repeat(1000);
/** Where storage is forbidden, even naming it throws. */
const storage = (where: Where): Storage => (where === 'tab' ? sessionStorage : localStorage);

function put(where: Where, key: string, text: string): void {
  try {
    storage(where).setItem(key, text);
    memory[where].delete(key);
  } catch {
    memory[where].set(key, text);
  }
}

/** Keeps a value as JSON. */
export const keep = (where: Where, key: string, value: unknown): void =>
  put(where, key, JSON.stringify(value));

/** Gives what was kept; null where there is nothing, or nothing that can be read. */
export function recall<T>(where: Where, key: string): T | null {
  let text = memory[where].get(key) ?? null;
  try {
    text ??= storage(where).getItem(key);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

export function forget(where: Where, key: string): void {
  memory[where].delete(key);
  try {
    storage(where).removeItem(key);
  } catch {
    // Nothing was kept there.
  }
}

/** Lists the keys that begin so. */
export function keysOf(where: Where, start: string): string[] {
  const found = [...memory[where].keys()].filter((key) => key.startsWith(start));
  try {
    const shelf = storage(where);
    for (let i = 0; i < shelf.length; i++) if (shelf.key(i)!.startsWith(start)) found.push(shelf.key(i)!);
  } catch {
    // Memory is all there is.
  }
  return [...new Set(found)];
}

/** Gives the storage of this tab for what is too much to hold twice; null where it is forbidden. */
export function tabStorage(): Storage | null {
  try {
    return storage('tab');
  } catch {
    return null;
  }
}

/**
 * Whether this browser keeps what it is given: private windows, managed devices and full ones do not. Where there is
 * room again, what waited in memory is kept first. `words` are those that count as not kept.
 */
export function keeps(words: { size: number } = unkept): boolean {
  let kept = words.size === 0;
  for (const where of ['tab', 'browser'] as const) {
    for (const [key, text] of memory[where]) put(where, key, text);
    put(where, 'entaku.probe', PROBE);
    if (memory[where].size) kept = false;
    forget(where, 'entaku.probe');
  }
  return kept;
}

/** Goes to another page of ours; without leaving this one where everything would be forgotten on the way. */
export function go(path: string): void {
  if (keeps()) return location.assign(path);
  history.pushState(null, '', path);
  dispatchEvent(new Event('entaku:open'));
}
