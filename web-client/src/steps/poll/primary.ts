import type { Conducting } from '../../live/desk.svelte';
import type { StepSource } from '../../live/source';
import type { Due } from '../due';
import { voteOf } from './choices';
import type { Form, Now } from './records';

/** Answers are closed before the room goes on; the question says how many have answered. */
export function primary(step: StepSource, desk: Conducting): Due {
  const now = step.now<Now>();
  if (!now || step.form<Form>()?.choices.length === 0) return null;
  if (now.closed) return 'on';
  const vote = voteOf(step);
  const few = step.form<Form>()?.least ?? 0;
  const params = { n: now.answered ?? 0, count: few, of: step.seats, hands: now.hands ?? 0 };
  return {
    early: !now.answered && !now.few && !now.hands,
    label: 'desk.act.poll.close-poll',
    on: `${vote}`,
    run: async () =>
      (await desk.ask({
        title: 'desk.ask.poll.title',
        text: now.few ? 'desk.ask.poll.text.few' : 'desk.ask.poll.text',
        yes: 'desk.ask.poll.yes',
        params,
      })) && desk.act('poll/close-poll', { vote }, step),
  };
}
