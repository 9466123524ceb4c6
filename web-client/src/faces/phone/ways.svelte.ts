/** What a person does with words that were not taken, wherever they are kept. */
import type { Earlier } from '../../live/earlier.svelte';
import type { Drawer, Outgoing } from '../../live/outbox';
import type { LiveStore } from '../../live/store.svelte';
import { KEPT } from './late';

export interface Ways {
  /** Whether they were written in the meeting that this phone is in. */
  readonly here: boolean;
  again(body?: object): void;
  /** The old words go once the new ones are in the outbox: they are never in neither. */
  bring(body: { step: string; text: string; to: 'question' | 'note' }): void;
  keep(): void;
  drop(): void;
}

/** Words in the drawer of this seat. */
export function ownWays(store: LiveStore, disk: Drawer, entry: Outgoing): Ways {
  return {
    here: true,
    again: (body) => void store.again(entry.id, body),
    bring(body) {
      void store.send('late-words/bring', body);
      void store.drop(entry.id);
    },
    keep() {
      entry.reason = KEPT;
      void disk.put($state.snapshot(entry) as Outgoing);
    },
    drop: () => void store.drop(entry.id),
  };
}

/** Words in the drawer of an earlier seat of this device: they leave as those of the seat that one has now. */
export function earlierWays(store: LiveStore, earlier: Earlier, entry: Outgoing): Ways {
  const gone = () => void earlier.drop(entry.id);
  return {
    here: entry.owner.startsWith(`${store.entry.session}/`),
    again(body) {
      void store.send(entry.type, body ?? entry.body, entry.step, entry.table);
      gone();
    },
    bring(body) {
      void store.send('late-words/bring', body);
      gone();
    },
    keep() {
      entry.reason = KEPT;
      void earlier.disk.put($state.snapshot(entry) as Outgoing);
    },
    drop: gone,
  };
}
