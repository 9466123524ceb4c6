/** What comes next in a step, as its kind sees it. */
import type { Action } from '../live/desk.svelte';
import type { StepSource } from '../live/source';

/**
 * An act, `on` when what the step is for is done and the room goes on, null while it is going on. An act that is `early`
 * is due although nothing has come in yet; the clock is started before it.
 */
export type Due = (Action & { early?: boolean }) | 'on' | null;

/** Tells whether the time that the step was given is over. */
export function overrun({ about, source: { left } }: StepSource): boolean {
  return about.minutes > 0 && left !== null && left <= 0;
}
