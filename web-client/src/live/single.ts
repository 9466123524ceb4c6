/** Notes that went on by themselves, past all clusters. */
import type { ItemRecord } from './protocol';
import type { Named } from './source';

/** Tells whether a step passed an item on as it was: it is made of what has the same id. */
export const single = ({ id, from }: Named<ItemRecord>): boolean => from.includes(id);

/** Parts items into those that were made of others, and those that stand by themselves; each keeps its order. */
export const parted = <T extends Named<ItemRecord>>(items: readonly T[]): { made: T[]; singles: T[] } => ({
  made: items.filter((item) => !single(item)),
  singles: items.filter(single),
});
