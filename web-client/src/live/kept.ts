/** What a browser keeps for us, in this tab or for longer; in memory, until the page is left, where it keeps nothing. */

export type Where = 'tab' | 'browser';

const memory = new Map<string, string>();
const place = (where: Where, key: string) => `${where}/${key}`;
/** Where storage is forbidden, even naming it throws. */
const storage = (where: Where): Storage => (where === 'tab' ? sessionStorage : localStorage);

/** Keeps a value as JSON. */
export function keep(where: Where, key: string, value: unknown): void {
  const text = JSON.stringify(value);
  try {
    storage(where).setItem(key, text);
    memory.delete(place(where, key));
  } catch {
    memory.set(place(where, key), text);
  }
}

/** Gives what was kept; null where there is nothing, or nothing that can be read. */
export function recall<T>(where: Where, key: string): T | null {
  let text = memory.get(place(where, key)) ?? null;
  try {
    text ??= storage(where).getItem(key);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

export function forget(where: Where, key: string): void {
  memory.delete(place(where, key));
  try {
    storage(where).removeItem(key);
  } catch {
    // Nothing was kept there.
  }
}

/** Lists the keys that begin so. */
export function keysOf(where: Where, start: string): string[] {
  const prefix = place(where, start);
  const found = [...memory.keys()]
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(where.length + 1));
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

/** Whether this browser keeps anything at all: private windows and managed devices may not. */
export function keeps(): boolean {
  try {
    for (const where of ['tab', 'browser'] as const) {
      storage(where).setItem('entaku.probe', '1');
      storage(where).removeItem('entaku.probe');
    }
    return true;
  } catch {
    return false;
  }
}

/** Goes to another page of ours; without leaving this one where everything would be forgotten on the way. */
export function go(path: string): void {
  if (keeps()) return location.assign(path);
  history.pushState(null, '', path);
  dispatchEvent(new Event('entaku:open'));
}
