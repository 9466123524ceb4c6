/** Which tables call those who conduct. */
import type { CallsRecord } from '../live/protocol';
import type { LiveStore } from '../live/store.svelte';

export type Calling = { table: string; since: number; minutes: number };

/** Gives when a table began to call; undefined while it does not. */
export const callOf = (store: LiveStore, table: string): number | undefined =>
  (store.layers.of('hall').get('', 'calls') as CallsRecord | undefined)?.tables[table];

/** Lists the tables that call, who has called longest first: nobody is to wait because others call after them. */
export function calling(store: LiveStore): Calling[] {
  const calls = store.layers.of('hall').get('', 'calls') as CallsRecord | undefined;
  return Object.entries(calls?.tables ?? {})
    .map(([table, since]) => ({
      table,
      since,
      minutes: Math.max(0, Math.floor((store.ticked - since) / 60_000)),
    }))
    .sort((a, b) => a.since - b.since || Number(a.table) - Number(b.table));
}
