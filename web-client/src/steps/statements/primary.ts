import type { Conducting } from '../../live/desk.svelte';
import type { StepSource } from '../../live/source';
import type { Due } from '../due';
import { closing } from '../things';
import { sentences } from './list';
import type { Now } from './records';

/** Answers are closed, all at once, before the room goes on; the question says how many have answered. */
export function primary(step: StepSource, desk: Conducting): Due {
  const now = step.now<Now>();
  if (!now) return null;
  if (now.closed) return 'on';
  // Where tables are looked at together, their lists are not.
  const apart = step.table === null && step.about.among !== undefined;
  if (!apart && sentences(step).length === 0) return null;
  return closing(step, desk, {
    people: now.respondents,
    label: 'desk.act.statements.close-answers',
    title: 'desk.ask.statements.title',
    text: 'desk.ask.statements.text',
    few: 'desk.ask.statements.text.few',
    yes: 'desk.ask.statements.yes',
    type: 'statements/close-answers',
  });
}
