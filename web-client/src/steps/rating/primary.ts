import type { Conducting } from '../../live/desk.svelte';
import type { StepSource } from '../../live/source';
import type { Due } from '../due';
import type { Form, Now } from './records';
import { things, voteOf } from './things';

/** Ratings are closed, all at once, before the room goes on; the question says how many have rated. */
export function primary(step: StepSource, desk: Conducting): Due {
  const now = step.now<Now>();
  if (!now) return null;
  if (now.closed) return 'on';
  // Where tables are looked at together, their lists are not.
  const apart = step.table === null && step.about.among !== undefined;
  if (!apart && things(step).length === 0) return null;
  const vote = voteOf(step);
  const count = step.form<Form>()?.least ?? 0;
  const params = { n: now.raters ?? 0, count, of: step.seats, hands: now.hands ?? 0 };
  return {
    early: !now.raters && !now.few && !now.hands,
    label: 'desk.act.rating.close-ratings',
    on: `${vote}`,
    run: async () =>
      (await desk.ask({
        title: 'desk.ask.rating.title',
        text: now.few ? 'desk.ask.rating.text.few' : 'desk.ask.rating.text',
        yes: 'desk.ask.rating.yes',
        params,
      })) && desk.act('rating/close-ratings', { vote }, step),
  };
}
