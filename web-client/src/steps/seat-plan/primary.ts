import type { Conducting } from '../../live/desk.svelte';
import type { StepSource } from '../../live/source';
import type { Due } from '../due';
import type { Form, Late, Plan } from './records';

/** A plan is made, then people are seated by it; who comes later gets a seat, and the room goes on. */
export function primary(step: StepSource, desk: Conducting): Due {
  if (!step.source.session?.tables || step.seats === 0) return null;
  const plan = step.desk<Plan>('plan');
  const number = plan?.number ?? 0;
  if (!plan)
    return {
      label: 'desk.act.seat-plan.propose',
      run: () => desk.act('seat-plan/propose', { way: step.form<Form>()?.by, plan: number }, step),
    };
  const late = step.desk<Late>('late')?.count ?? 0;
  if (plan.applied)
    return late === 0
      ? 'on'
      : {
          label: 'desk.act.seat-plan.seat-late',
          params: { count: late },
          run: () => desk.act('seat-plan/seat-late', {}, step),
        };
  const count = step.listDesk('place/').length;
  return {
    label: 'desk.act.seat-plan.apply',
    params: { count },
    on: `${number}`,
    run: async () =>
      (await desk.ask({
        title: 'desk.ask.seat-plan.title',
        text: 'desk.ask.seat-plan.text',
        yes: 'desk.ask.seat-plan.yes',
        params: { count },
      })) && desk.act('seat-plan/apply', { plan: number }, step),
  };
}
