import type { Conducting } from '../../live/desk.svelte';
import type { StepSource } from '../../live/source';
import type { Due } from '../due';
import { closing } from '../things';
import { activities } from './list';
import type { Form, Now, Verdict } from './records';

/**
 * What is gathered is gathered once there is something. Answers are closed, all at once; then the room settles one
 * activity after the other before it goes on.
 */
export function primary(step: StepSource, desk: Conducting): Due {
  const form = step.form<Form>();
  const now = step.now<Now>();
  if (!form || !now) return null;
  if (!form.decisions) return now.activities > 0 ? 'on' : null;
  const all = activities(step);
  if (now.closed) {
    // Where tables are looked at together, each has its own verdicts.
    if (step.table === null && step.about.among !== undefined) return 'on';
    const next = all.find(({ id }) => !step.get<Verdict>(`verdict/${id}`));
    if (!next) return 'on';
    return {
      label: 'desk.act.inventory.verdict',
      on: next.id,
      run: () => desk.open('verdict', next.id),
    };
  }
  if (now.activities === 0) return null;
  return closing(step, desk, {
    people: now.respondents,
    label: 'desk.act.inventory.close-decisions',
    title: 'desk.ask.inventory.title',
    text: 'desk.ask.inventory.text',
    few: 'desk.ask.inventory.text.few',
    yes: 'desk.ask.inventory.yes',
    type: 'inventory/close-decisions',
  });
}
