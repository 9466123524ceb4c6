/** The lanes of a clustering: one per cluster, and one for notes that lie loose. */
import type { Cluster, Note } from '../../live/records';

export type Lane = { id: string | null; name: string; cards: { id: string; text: string }[] };

/** Lays the notes into the lanes; the loose ones come first. Notes that are held or gone lie in none. */
export function lanes(clusters: Cluster[], notes: Note[], loose: string): Lane[] {
  const shown = new Map(notes.filter((n) => !n.held).map((n) => [n.id, { id: n.id, text: n.text }]));
  const taken = new Set(clusters.flatMap((c) => c.notes));
  return [
    { id: null, name: loose, cards: [...shown.values()].filter((n) => !taken.has(n.id)) },
    ...clusters.map((c) => ({ id: c.id, name: c.name, cards: c.notes.flatMap((id) => shown.get(id) ?? []) })),
  ];
}
