import type { StepRecord } from '../live/protocol';
import type { Cluster, Item, Note, Proposal, Vote } from '../live/records';

/** Where a face reads records from: the live view, or one look into a step that is not the current one. */
export interface Source {
  get<T>(key: string): T | undefined;
  /** All records whose key begins with the prefix, by what follows it. */
  list<T>(prefix: string): [string, T][];
}

/** Reads from a plain collection of records. */
export function fromRecords(records: Record<string, unknown>): Source {
  return {
    get: <T>(key: string) => records[key] as T | undefined,
    list: <T>(prefix: string) =>
      Object.entries(records)
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, value]) => [key.slice(prefix.length), value as T]),
  };
}

/** Reads the records of one step by their local keys. */
export function ofStep(from: Source, step: string): Source {
  return {
    get: <T>(key: string) => from.get<T>(`${step}:${key}`),
    list: <T>(prefix: string) => from.list<T>(`${step}:${prefix}`),
  };
}

const byOrder = (a: { order: number }, b: { order: number }) => a.order - b.order;

/** Lists records under a prefix in their own order. */
export function inOrder<T extends { order: number }>(from: Source, prefix: string): T[] {
  return from
    .list<T>(prefix)
    .map(([, record]) => record)
    .sort(byOrder);
}

/** Reads from an answer to a look, and for everything else from the live view. */
export function over(records: Record<string, unknown>, live: Source): Source {
  const looked = fromRecords(records);
  const steps = new Set(Object.keys(records).map((key) => key.split(':')[0]));
  return {
    get: <T>(key: string) => looked.get<T>(key) ?? live.get<T>(key),
    // A prefix speaks of one step or of the session; an answer holds all of a step.
    list: <T>(prefix: string) =>
      steps.has(prefix.split(':')[0]) ? looked.list<T>(prefix) : live.list<T>(prefix),
  };
}

/** The steps themselves and all they draw from, near and far, nearest first. */
export function sources(from: Source, steps: string[]): string[] {
  const all = [...steps];
  for (const step of all)
    for (const next of from.get<StepRecord>(`step/${step}`)?.drawsFrom ?? [])
      if (!all.includes(next)) all.push(next);
  return all;
}

/** What a step drew from others: the words of a note, a cluster or a proposal by id, wherever it came from. */
export function drawn(from: Source, steps: string[], id: string): Item {
  for (const step of sources(from, steps)) {
    const there = ofStep(from, step);
    const cluster = there.get<Cluster>(`cluster/${id}`);
    if (cluster) return { id, text: cluster.name };
    const words = there.get<Note>(`note/${id}`) ?? there.get<Proposal>(`proposal/${id}`);
    if (words) return { id, text: words.text };
  }
  return { id, text: '' };
}

/** Everything that can be drawn from the steps: proposals, items of a vote, clusters, or notes where there is no more. */
export function drawable(from: Source, steps: string[]): Item[] {
  const items = steps.flatMap((step) => {
    const there = ofStep(from, step);
    const vote = there.get<Vote>('vote');
    if (vote) return vote.items.map((id) => drawn(from, [vote.from], id));
    const proposals = inOrder<Proposal>(there, 'proposal/').filter((p) => p.state !== 'withdrawn');
    const clusters = inOrder<Cluster>(there, 'cluster/').map((c) => ({ id: c.id, text: c.name }));
    if (clusters.length + proposals.length > 0)
      return [...proposals.map((p) => ({ id: p.id, text: p.text })), ...clusters];
    return inOrder<Note>(there, 'note/').map((n) => ({ id: n.id, text: n.text }));
  });
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
