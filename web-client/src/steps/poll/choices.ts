/** What can be chosen, and what came of it. */
import { plain } from '../../i18n/ruby';
import type { Text } from '../../i18n/text';
import { marked, markedText } from '../../i18n/words.svelte';
import type { StepSource } from '../../live/source';
import type { Form, Own, Result } from './records';

/** One choice: in the words of the template (`text`), or as somebody said it in an earlier step (`said`). */
export type Choice = { id: string; text?: Text; said?: string; about?: string };
export type Ranked = Choice & { result: Result };

/** Gives the choices in their order. One that is gone since has no words and is left out. */
export function choices(step: StepSource): Choice[] {
  return (step.form<Form>()?.choices ?? []).flatMap((id): Choice[] => {
    const own = step.get<Own>(`choice/${id}`);
    if (own) return [{ id, text: own.text }];
    const { text, table } = step.item(id);
    return text ? [{ id, said: text, ...(table && { about: marked('table', { name: table }) }) }] : [];
  });
}

/** Gives what there is of a result, by rank; equal counts stand in the order of the choices. */
export function ranked(step: StepSource): Ranked[] {
  return choices(step)
    .flatMap((choice) => {
      const result = step.get<Result>(`result/${choice.id}`);
      return result ? [{ ...choice, result }] : [];
    })
    .sort((a, b) => a.result.rank - b.result.rank);
}

/** Names a choice where only plain text can stand. */
export const nameOf = ({ said, text }: Choice): string => said ?? plain(markedText(text));

/** Says how many one may choose. */
export function rule({ most }: Form): string {
  if (most === undefined) return marked('poll.rule.any');
  return most === 1 ? marked('poll.rule.one') : marked('poll.rule.many', { count: most });
}
