/** Keeps what was said until the server has it: in IndexedDB, so that a reload or an empty battery loses nothing. */
import { openDB, type IDBPDatabase } from 'idb';

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
}

export interface Drawer {
  all(owner: string): Promise<Outgoing[]>;
  put(entry: Outgoing): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Opens the drawer on disk, or one in memory where the browser forbids storage. */
export function drawer(): Drawer {
  let database: Promise<IDBPDatabase> | null = null;
  const memory = new Map<string, Outgoing>();
  const open = () =>
    (database ??= openDB('entaku', 1, {
      upgrade(db) {
        db.createObjectStore('outbox', { keyPath: 'id' }).createIndex('owner', 'owner');
      },
    }));
  const attempt = async <T>(disk: (db: IDBPDatabase) => Promise<T>, otherwise: () => T): Promise<T> => {
    try {
      return await disk(await open());
    } catch {
      return otherwise();
    }
  };
  return {
    all: async (owner) => {
      const kept = await attempt<Outgoing[]>(
        (db) => db.getAllFromIndex('outbox', 'owner', owner),
        () => [...memory.values()].filter((entry) => entry.owner === owner),
      );
      return kept.sort((a, b) => a.at - b.at);
    },
    put: (entry) =>
      attempt<void>(
        async (db) => void (await db.put('outbox', entry)),
        () => void memory.set(entry.id, entry),
      ),
    remove: (id) =>
      attempt<void>(
        (db) => db.delete('outbox', id),
        () => void memory.delete(id),
      ),
  };
}

const FIELDS = ['text', 'word', 'what', 'reason', 'name'] as const;

/** Names the field of a command that holds what a person wrote, if any. */
export function wordsField(entry: Pick<Outgoing, 'body'>): (typeof FIELDS)[number] | null {
  return FIELDS.find((field) => typeof entry.body?.[field] === 'string' && entry.body[field]) ?? null;
}

/** Makes an id that nobody else makes: 120 random bits in letters the protocol allows. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(15));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
