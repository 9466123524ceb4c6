/** Keeps what was said until the server has it: in IndexedDB, so that a reload or an empty battery loses nothing. */
import { unkept, untaken } from './kept';

export interface Outgoing {
  id: string;
  /** `<session>/<seat>`: several seats may share one browser. */
  owner: string;
  at: number;
  type: string;
  step: string | null;
  /** The table it is for, where the one who conducts named one. */
  table: string | null;
  body: any;
  state: 'sending' | 'waiting' | 'refused';
  reason: string | null;
  /** What this seat had written in the step before, by id: it is not what this entry became. */
  known?: string[];
}

export interface Drawer {
  all(owner: string): Promise<Outgoing[]>;
  put(entry: Outgoing): Promise<void>;
  remove(id: string): Promise<void>;
}

const SHELF = 'outbox';

/** Settles as the request does. */
const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function openDisk(): Promise<IDBDatabase> {
  const request = indexedDB.open('entaku', 1);
  request.onupgradeneeded = () =>
    request.result.createObjectStore(SHELF, { keyPath: 'id' }).createIndex('owner', 'owner');
  return answered(request);
}

/** Changes the shelf; settles once it is on the disk, not only asked for. */
function change(db: IDBDatabase, what: (shelf: IDBObjectStore) => void): Promise<void> {
  const transaction = db.transaction(SHELF, 'readwrite');
  what(transaction.objectStore(SHELF));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Opens the drawer on disk; what the browser forbids or has no room for waits in memory, and goes there once it can. */
export function drawer(): Drawer {
  let database: Promise<IDBDatabase> | null = null;
  const attempt = async <T>(disk: (db: IDBDatabase) => T): Promise<Awaited<T> | undefined> => {
    try {
      return await disk(await (database ??= openDisk()));
    } catch {
      // There may be a disk, or room on it, the next time.
      database = null;
    }
  };
  const save = () =>
    Promise.all(
      [...unkept.values()].map((entry) =>
        attempt(async (db) => {
          // What has left meanwhile is not put back; what has changed is put by whoever changed it.
          if (unkept.get(entry.id) !== entry) return true;
          await change(db, (shelf) => shelf.put(entry));
          if (unkept.get(entry.id) === entry) unkept.delete(entry.id);
          return true;
        }).then((taken) => {
          if (taken || !unkept.has(entry.id)) untaken.delete(entry.id);
          else untaken.add(entry.id);
        }),
      ),
    );
  return {
    all: async (owner) => {
      await save();
      const kept = await attempt((db) =>
        answered<Outgoing[]>(db.transaction(SHELF).objectStore(SHELF).index('owner').getAll(owner)),
      );
      const here = [...unkept.values()].filter((entry) => entry.owner === owner);
      return [...(kept ?? []).filter(({ id }) => !unkept.has(id)), ...here].sort((a, b) => a.at - b.at);
    },
    put: async (entry) => {
      unkept.set(entry.id, entry);
      await save();
    },
    remove: async (id) => {
      unkept.delete(id);
      untaken.delete(id);
      await attempt((db) => change(db, (shelf) => shelf.delete(id)));
    },
  };
}

const FIELDS = ['text', 'word', 'what', 'reason', 'name'] as const;

/** Names the field of a command that holds what a person wrote, if any. */
export function wordsField(entry: Pick<Outgoing, 'body'>): (typeof FIELDS)[number] | null {
  return FIELDS.find((field) => typeof entry.body?.[field] === 'string' && entry.body[field]) ?? null;
}

/** Two wordings are the same to a reader: the server takes out what does not show. */
const bare = (words: string): string => words.normalize('NFC').replace(/[\p{C}\p{Z}]/gu, '');

/** Gives those entries that stand nowhere among what this seat has written: own things come before their answer. */
export function unseen(entries: Outgoing[], written: readonly { id: string }[]): Outgoing[] {
  const things = new Set(written);
  return entries.filter((entry) => {
    const field = wordsField(entry);
    for (const thing of things) {
      const words = field && (thing as Record<string, unknown>)[field];
      if (typeof words !== 'string' || entry.known?.includes(thing.id)) continue;
      if (bare(words) === bare(entry.body[field!])) return !things.delete(thing);
    }
    return true;
  });
}

/** Makes an id that nobody else makes: 120 random bits in letters the protocol allows. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(15));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
