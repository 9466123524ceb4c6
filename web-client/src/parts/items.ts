/** What a later step draws on: a note, a cluster or a proposal of an earlier one, as one shape. */
import type { Cluster, Note, Proposal } from '../live/records';
import type { LiveStore } from '../live/store.svelte';

export type Drawn = { id: string; text: string; notes: Note[]; proposal?: Proposal };

/** Finds an item of one of the steps; an unknown one keeps its id, so that nothing vanishes from a list. */
export function drawn(store: LiveStore, steps: string[], id: string): Drawn {
  for (const step of steps) {
    const note = store.get<Note>(`${step}:note/${id}`);
    if (note) return { id, text: note.text, notes: [note] };
    const cluster = store.get<Cluster>(`${step}:cluster/${id}`);
    if (cluster) return { id, text: cluster.name, notes: notesOf(store, step, cluster) };
    const proposal = store.get<Proposal>(`${step}:proposal/${id}`);
    if (proposal) return { id, text: proposal.text, notes: [], proposal };
  }
  return { id, text: id, notes: [] };
}

function notesOf(store: LiveStore, step: string, cluster: Cluster): Note[] {
  const board = store.get<{ from: string }>(`${step}:clusters`)?.from;
  if (!board) return [];
  return cluster.notes
    .map((id) => store.get<Note>(`${board}:note/${id}`))
    .filter((note) => note !== undefined);
}

/** Lists all items of the steps, in their own order. */
export function allDrawn(store: LiveStore, steps: string[]): Drawn[] {
  return steps.flatMap((step) => [
    ...ordered<Proposal>(store, `${step}:proposal/`),
    ...ordered<Cluster>(store, `${step}:cluster/`),
    ...voted(store, step),
  ]);

  function ordered<T extends { id: string; order: number }>(from: LiveStore, prefix: string): Drawn[] {
    return from
      .list<T>(prefix)
      .map(([, record]) => record)
      .sort((a, b) => a.order - b.order)
      .map((record) => drawn(from, steps, record.id));
  }

  function voted(from: LiveStore, step: string): Drawn[] {
    const vote = from.get<{ from: string; items: string[] }>(`${step}:vote`);
    return vote ? vote.items.map((id) => drawn(from, sources(from, vote.from), id)) : [];
  }
}

/** The step itself and what it draws from, so that notes behind clusters are found too. */
export function sources(store: LiveStore, step: string): string[] {
  return [step, ...(store.get<{ drawsFrom: string[] }>(`step/${step}`)?.drawsFrom ?? [])];
}
