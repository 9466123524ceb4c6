/** One shelf: the records of one layer, step and prefix, by id and in order. */
import { SvelteMap } from 'svelte/reactivity';

type Placed = { id: string; order?: number; n?: number };

/** With more changes at once than this, sorting anew is cheaper than finding each its place. */
const FEW = 64;

const before = (a: Placed, b: Placed): number =>
  (a.order ?? a.n ?? 0) - (b.order ?? b.n ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Finds where the record stands in the sorted list, or would stand. */
function placeOf(sorted: Placed[], record: Placed): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (before(sorted[middle]!, record) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * Promises that whoever reads one record is woken by that record only, whoever reads the list by changes of this
 * shelf only, and that records which did not change stay the same objects in every list.
 */
export class Shelf {
  readonly #each = new SvelteMap<string, unknown>();
  /** The same records, to be gone through without following each of them. */
  readonly #all = new Map<string, unknown>();
  #version = $state(0);
  #sorted: Placed[] | null = null;

  /** `named`: these records have ids of their own, which are added to them. */
  constructor(readonly named: boolean) {}

  get(id: string): unknown {
    return this.#each.get(id);
  }

  /** Lists the records by `order`, then id; the same array until something on this shelf changes. */
  list(): readonly unknown[] {
    void this.#version;
    this.#sorted ??= ([...this.#all.values()] as Placed[]).sort(before);
    return this.#sorted;
  }

  keys(): IterableIterator<string> {
    return this.#all.keys();
  }

  /** Puts and takes away, as one change. */
  change(set: [string, unknown][], gone: string[]): void {
    if (set.length === 0 && gone.length === 0) return;
    const sorted = this.#sorted && set.length + gone.length <= FEW ? this.#sorted.slice() : null;
    const away = (id: string): void => {
      const old = this.#all.get(id);
      if (sorted && old !== undefined) sorted.splice(placeOf(sorted, old as Placed), 1);
    };
    for (const id of gone) {
      away(id);
      this.#all.delete(id);
      this.#each.delete(id);
    }
    for (const [id, record] of set) {
      away(id);
      const kept = this.named ? { ...(record as object), id } : record;
      if (sorted) sorted.splice(placeOf(sorted, kept as Placed), 0, kept as Placed);
      this.#all.set(id, kept);
      this.#each.set(id, kept);
    }
    this.#sorted = sorted;
    this.#version++;
  }
}
