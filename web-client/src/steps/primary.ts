/** What the kinds of step offer to the desk's one large button. */
import type { Action, Conducting } from '../live/desk.svelte';
import type { StepSource } from '../live/source';
import { primaries } from './primaries';

/** A kind may have an action of its own that comes before going on: reveal, close the vote. Null when none is due. */
export type Primary = (step: StepSource, desk: Conducting) => Action | null;

/** Gives the action of the step itself that is due, if its kind has one. */
export function primary(step: StepSource, desk: Conducting): Action | null {
  return primaries[`./${step.about.kind}/primary.ts`]?.(step, desk) ?? null;
}

/** Tells whether a kind has acts of its own that are to be done before going on. */
export const actsOfItsOwn = (kind: string): boolean => `./${kind}/primary.ts` in primaries;
