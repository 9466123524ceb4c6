/** What the kinds of step offer to the desk's one large button. */
import type { Conducting } from '../live/desk.svelte';
import type { StepSource } from '../live/source';
import type { Due } from './due';
import { primaries } from './primaries';

/** Every kind says what comes next in it. */
export type Primary = (step: StepSource, desk: Conducting) => Due;

/** Says what comes next in the step itself; nothing where this client does not know its kind. */
export function primary(step: StepSource, desk: Conducting): Due {
  return primaries[`./${step.about.kind}/primary.ts`]?.(step, desk) ?? null;
}
