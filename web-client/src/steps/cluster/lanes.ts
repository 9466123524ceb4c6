/** The lanes of a clustering: one per cluster, and one for what lies loose. */
import type { ItemRecord } from '../../live/protocol';
import type { Named } from '../../live/source';
import { apart } from '../../parts/apart';
import type { Cluster } from './records';

export type Card = Named<ItemRecord>;
export type Lane = { id: string | null; name: string; cards: Card[] };

/** What the heading of a lane says: its name, in whatever script, and how many cards lie in it. */
export const headOf = ({ name, cards }: Lane) => ({ name: apart(name), count: cards.length });

/** Lays the items into the lanes; the loose ones come first. What is held or gone lies in none. */
export function lanes(clusters: readonly Named<Cluster>[], items: readonly Card[], loose: string): Lane[] {
  const shown = new Map(items.map((item) => [item.id, item]));
  const taken = new Set(clusters.flatMap((cluster) => cluster.notes));
  return [
    { id: null, name: loose, cards: items.filter((item) => !taken.has(item.id)) },
    ...clusters.map(({ id, name, notes }) => ({
      id,
      name,
      cards: notes.flatMap((note) => shown.get(note) ?? []),
    })),
  ];
}

/** So many cards of a lane are shown at once: enough to overlook, few enough to drag among ten thousand. */
export const MANY = 60;

/** One page of a lane: cards newest first, and how many are passed over on the pages beside it (null: none there). */
export type Page = {
  shown: Card[];
  from: number;
  to: number;
  newer: number | null;
  older: number | null;
  /** How many the older page has. */
  before: number;
};

/** Gives the page that passes over so many of the newest. */
export function pageOf(cards: Card[], passed: number): Page {
  const skip = Math.min(passed, Math.max(0, cards.length - 1));
  const to = cards.length - skip;
  const from = Math.max(0, to - MANY);
  return {
    shown: cards.slice(from, to).reverse(),
    ...{ from, to, before: Math.min(MANY, from) },
    newer: skip > 0 ? Math.max(0, skip - MANY) : null,
    older: from > 0 ? skip + MANY : null,
  };
}
