/** What a vote is about, and what came of it. */
import type { ItemRecord } from '../../live/protocol';
import type { Named, StepSource } from '../../live/source';
import type { Form, Result } from './records';

export type Item = Named<ItemRecord>;
export type Ranked = { item: Item; result: Result };

/** Gives the items in the order in which they were drawn. One that is gone since has no words and is left out. */
export function choices(step: StepSource): Item[] {
  return (step.form<Form>()?.items ?? []).map((id) => step.item(id)).filter(({ text }) => text !== '');
}

/** Gives what there is of a result, by rank; equal dots stand in the order of the items. */
export function ranked(step: StepSource): Ranked[] {
  return choices(step)
    .flatMap((item) => {
      const result = step.get<Result>(`result/${item.id}`);
      return result ? [{ item, result }] : [];
    })
    .sort((a, b) => a.result.rank - b.result.rank);
}
