import type { Conducting } from '../../live/desk.svelte';
import type { StepSource } from '../../live/source';
import type { Due } from '../due';
import { sentences, voteOf } from './list';
import type { Form, Now } from './records';

/** Answers are closed, all at once, before the room goes on; the question says how many have answered. */
export function primary(step: StepSource, desk: Conducting): Due {
  const now = step.now<Now>();
  if (!now) return null;
  if (now.closed) return 'on';
  // Where tables are looked at together, their lists are not.
  const apart = step.table === null && step.about.among !== undefined;
  if (!apart && sentences(step).length === 0) return null;
  const vote = voteOf(step);
  const count = step.form<Form>()?.least ?? 0;
  const params = { n: now.respondents ?? 0, count, of: step.seats, hands: now.hands ?? 0 };
  return {
    early: !now.respondents && !now.few && !now.hands,
    label: 'desk.act.statements.close-answers',
    on: `${vote}`,
    run: async () =>
      (await desk.ask({
        title: 'desk.ask.statements.title',
        text: now.few ? 'desk.ask.statements.text.few' : 'desk.ask.statements.text',
        yes: 'desk.ask.statements.yes',
        params,
      })) && desk.act('statements/close-answers', { vote }, step),
  };
}
