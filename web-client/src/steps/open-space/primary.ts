import type { Conducting } from '../../live/desk.svelte';
import type { StepSource } from '../../live/source';
import { overrun, type Due } from '../due';
import type { Form, Now, Topic } from './records';
import { voteOf } from './topics';

/** The market is closed before the room goes on; a round ends with its time, or once all guests are counted. */
export function primary(step: StepSource, desk: Conducting): Due {
  const now = step.now<Now>();
  if (!now) return null;
  const topics = step.list<Topic>('topic/');
  const counted = topics.length > 0 && topics.every(({ guests }) => guests !== undefined);
  if (step.form<Form>()?.round) return overrun(step) || counted ? 'on' : null;
  if (now.closed) return 'on';
  if (topics.length === 0) return null;
  const vote = voteOf(step);
  return {
    label: 'desk.act.open-space.close-market',
    on: `${vote}`,
    run: async () =>
      (await desk.ask({
        title: 'desk.ask.open-space.title',
        text: 'desk.ask.open-space.text',
        yes: 'desk.ask.open-space.yes',
        params: { count: topics.length, done: now.done },
      })) && desk.act('open-space/close-market', { vote }, step),
  };
}
