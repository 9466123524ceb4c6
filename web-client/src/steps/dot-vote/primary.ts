import type { Conducting } from '../../live/desk.svelte';
import type { StepSource } from '../../live/source';
import type { Due } from '../due';
import { voteOf } from '../things';
import type { Form, Now } from './records';

/** An open vote is closed before the room goes on; the question says how many have voted. */
export function primary(step: StepSource, desk: Conducting): Due {
  const now = step.now<Now>();
  if (!now || step.form<Form>()?.items.length === 0) return null;
  if (now.closed) return 'on';
  const vote = voteOf(step);
  const few = step.form<Form>()?.least ?? 0;
  const params = { n: now.voters ?? 0, count: few, of: step.seats, hands: now.hands ?? 0 };
  return {
    early: !now.voters && !now.hands,
    label: 'desk.act.dot-vote.close-vote',
    on: `${vote}`,
    run: async () =>
      (await desk.ask({
        title: 'desk.ask.dot-vote.title',
        text: now.few ? 'desk.ask.dot-vote.text.few' : 'desk.ask.dot-vote.text',
        yes: 'desk.ask.dot-vote.yes',
        params,
      })) && desk.act('dot-vote/close-vote', { vote }, step),
  };
}
