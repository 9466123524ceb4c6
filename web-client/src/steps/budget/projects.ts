/** What can be paid, what it costs, and what came of it. */
import type { Text } from '../../i18n/text';
import { languageTag, marked, markedText } from '../../i18n/words.svelte';
import type { StepSource } from '../../live/source';
import type { Form, Project, Result } from './records';

export type Wanted = { id: string; text: Text; cost: number };
export type Fate = Wanted & { result: Result };

/** Gives the projects in their order. */
export const projects = (step: StepSource): Wanted[] =>
  (step.form<Form>()?.projects ?? []).flatMap((id) => {
    const project = step.get<Project>(`project/${id}`);
    return project ? [{ id, ...project }] : [];
  });

/** Says so much of what is divided, with its unit. */
export const amount = (form: Form, n: number): string =>
  marked('budget.amount', { n: n.toLocaleString(languageTag()), unit: markedText(form.unit) });

const last = Number.MAX_SAFE_INTEGER;

/** Gives what became of the projects: rounds first, in their order, then those that most people chose. */
export const fates = (step: StepSource): Fate[] =>
  projects(step)
    .flatMap((project) => {
      const result = step.get<Result>(`result/${project.id}`);
      return result ? [{ ...project, result }] : [];
    })
    .sort(
      (a, b) =>
        (a.result.round ?? last) - (b.result.round ?? last) ||
        (b.result.count ?? -1) - (a.result.count ?? -1),
    );

/** Says what became of a project. */
export function became({ least }: Form, { became: word }: Result): string {
  if (word !== 'few') return marked(`budget.became.${word}`);
  return least === undefined ? marked('budget.became.nobody') : marked('budget.became.few', { count: least });
}

/** Says who pays a project together, or how many chose it; nothing where that may not be told. */
export function people(form: Form, { cost, result: { count, became: word } }: Fate): string {
  if (count === undefined) return '';
  if (word !== 'chosen' || form.rule === 'greedy') return marked('budget.people', { count });
  return marked('budget.paid', { count, amount: amount(form, cost) });
}
