import type { Conducting } from '../../live/desk.svelte';
import type { StepSource } from '../../live/source';
import type { Due } from '../due';
import { closing } from '../things';
import type { Now } from './records';
import { things } from './things';

/** Ratings are closed, all at once, before the room goes on; the question says how many have rated. */
export function primary(step: StepSource, desk: Conducting): Due {
  const now = step.now<Now>();
  if (!now) return null;
  if (now.closed) return 'on';
  // Where tables are looked at together, their lists are not.
  const apart = step.table === null && step.about.among !== undefined;
  if (!apart && things(step).length === 0) return null;
  return closing(step, desk, {
    people: now.raters,
    label: 'desk.act.rating.close-ratings',
    title: 'desk.ask.rating.title',
    text: 'desk.ask.rating.text',
    few: 'desk.ask.rating.text.few',
    yes: 'desk.ask.rating.yes',
    type: 'rating/close-ratings',
  });
}
