/** One view kept up to date: the three cases of the protocol, and no fourth. */
import type { Records } from './protocol';

export interface Kept {
  clear(): void;
  set(key: string, value: unknown): unknown;
  delete(key: string): unknown;
  keys(): IterableIterator<string>;
}

/** `set` or `gone` is left out when there is nothing in it. */
export type Change = { base: number; seq: number; set?: Records; gone?: string[] };

/** Promises that after any sequence of frames `records` is the view of version `seq`, or that a gap was reported. */
export class KeptView {
  seq: number | null = null;

  constructor(readonly records: Kept) {}

  /** Takes a whole view in place of what there was. */
  replace(seq: number, set: Records = {}): void {
    // Records that stay are overwritten, not removed and added: nothing on the screen is rebuilt.
    for (const key of [...this.records.keys()]) if (!(key in set)) this.records.delete(key);
    for (const [key, record] of Object.entries(set)) this.records.set(key, record);
    this.seq = seq;
  }

  /** Follows → applied; older → dropped; anything else → gap. */
  change(change: Change): 'applied' | 'dropped' | 'gap' {
    if (this.seq === null) return 'gap';
    if (change.base === this.seq) {
      for (const key of change.gone ?? []) this.records.delete(key);
      for (const [key, record] of Object.entries(change.set ?? {})) this.records.set(key, record);
      this.seq = change.seq;
      return 'applied';
    }
    return change.seq <= this.seq ? 'dropped' : 'gap';
  }

  /** Forgets the version, so that only a whole view is taken next. What is shown stays shown. */
  forget(): void {
    this.seq = null;
  }
}
