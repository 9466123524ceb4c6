import { untrack } from 'svelte';
import type { Named } from '../../live/source';
import { Seen } from '../../live/seen.svelte';
import type { LiveStep } from '../../live/store.svelte';
import { day } from '../../parts/day';
import type { Commitment } from './records';
import { inLine } from './whose';

/** What an edit of a promise has to have seen. */
type Promised = { what: string; party: string | null; by: string | null };

/** Follows a promise while it is being changed; of a new one (null) there is nothing to see. */
export function seenOf(step: LiveStep, before: Named<Commitment> | null): Seen<Promised> {
  const now = (): Promised | undefined => {
    const one = before ? step.get<Commitment>(`commitment/${before.id}`) : undefined;
    return one && { what: one.what, party: one.party ?? null, by: one.by ?? null };
  };
  return untrack(() => new Seen(now));
}

/** Puts a promise into one line. */
export const promised = (one: Promised | null): string | null =>
  one && inLine([one.what, one.party, one.by && day(one.by)].filter((each) => !!each) as string[], ' · ');
