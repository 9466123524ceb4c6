import type { Conducting } from '../../live/desk.svelte';
import type { StepSource } from '../../live/source';
import type { Due } from '../due';
import { voteOf } from '../things';
import type { Form, Now } from './records';

/** Answers are closed before the room goes on; the question says how many have answered. */
export function primary(step: StepSource, desk: Conducting): Due {
  const now = step.now<Now>();
  if (!now) return null;
  if (now.closed) return 'on';
  const vote = voteOf(step);
  const least = step.form<Form>()?.least ?? 0;
  const inAll = (now.chose ?? 0) + (now.papers ?? 0);
  // With paper alone it may be too little as well.
  const withheld = now.few || (inAll > 0 && inAll < least);
  const params = {
    n: now.chose ?? 0,
    count: least,
    of: step.seats,
    papers: now.papers ?? 0,
  };
  return {
    early: !now.chose && !now.few && !now.papers,
    label: 'desk.act.budget.close-budget',
    on: `${vote}`,
    run: async () =>
      (await desk.ask({
        title: 'desk.ask.budget.title',
        text: withheld ? 'desk.ask.budget.text.few' : 'desk.ask.budget.text',
        yes: 'desk.ask.budget.yes',
        params,
      })) && desk.act('budget/close-budget', { vote }, step),
  };
}
