import type { Conducting } from '../../live/desk.svelte';
import type { StepSource } from '../../live/source';
import type { Due } from '../due';
import { closing } from '../things';
import type { Form, Now } from './records';

/** Answers are closed before the room goes on; the question says how many have answered. */
export function primary(step: StepSource, desk: Conducting): Due {
  const now = step.now<Now>();
  if (!now || step.form<Form>()?.choices.length === 0) return null;
  if (now.closed) return 'on';
  return closing(step, desk, {
    people: now.answered,
    label: 'desk.act.poll.close-poll',
    title: 'desk.ask.poll.title',
    text: 'desk.ask.poll.text',
    few: 'desk.ask.poll.text.few',
    yes: 'desk.ask.poll.yes',
    type: 'poll/close-poll',
  });
}
