import type { Conducting } from '../../live/desk.svelte';
import type { StepSource } from '../../live/source';
import type { Due } from '../due';
import type { Form, Now } from './records';

/** A survey is closed before the room goes on, once: the question says so, and how many have answered. */
export function primary(step: StepSource, desk: Conducting): Due {
  const now = step.now<Now>();
  if (!now) return null;
  if (now.closed) return 'on';
  const params = {
    ...{ n: now.sheets ?? 0, of: step.seats, slips: now.slips ?? 0 },
    count: step.form<Form>()?.least ?? 0,
  };
  return {
    early: !now.sheets && !now.few,
    label: 'desk.act.survey.close-survey',
    run: async () =>
      (await desk.ask({
        title: 'desk.ask.survey.title',
        text: now.few ? 'desk.ask.survey.text.few' : 'desk.ask.survey.text',
        yes: 'desk.ask.survey.yes',
        params,
      })) && desk.act('survey/close-survey', {}, step),
  };
}
