/** What is rated, and how it can be. */
import { marked, markedText, type Key } from '../../i18n/words.svelte';
import type { StepSource } from '../../live/source';
import { listed, type Listed } from '../things';
import { UNSURE, type Form, type Mark, type Part, type Result, type Thing } from './records';

export type Rated = Listed<Thing>;

export const things = (step: StepSource): Rated[] => listed<Thing>(step, 'thing/');

/** Gives what came out, by rank; what is level keeps its order, and what cannot be compared comes last. */
export function results(step: StepSource): (Rated & { result: Result })[] {
  return things(step)
    .flatMap((each) => {
      const result = step.get<Result>(`result/${each.id}`);
      return result ? [{ ...each, result }] : [];
    })
    .sort((a, b) => (a.result.rank ?? Infinity) - (b.result.rank ?? Infinity) || a.place - b.place);
}

/** Lists the levels, the lowest first. */
export const levels = ({ scale }: Form): Mark[] => Array.from({ length: scale }, (_, i) => `${i + 1}`);

/** Lists all that can be answered: the levels, and not being sure behind them. */
export const marks = (form: Form): Mark[] => [...levels(form), UNSURE];

/** Names a mark; the ends of the scale with what they mean. */
export function markName(form: Form, mark: Mark): string {
  if (mark === UNSURE) return marked('rating.unsure');
  const end = mark === '1' ? form.low : mark === `${form.scale}` ? form.high : undefined;
  return end ? marked('rating.end', { n: mark, text: markedText(end) }) : mark;
}

/** Names a side; nothing where all are counted together. */
export function sideName(form: Form, side: string | undefined): string {
  const of = form.sides?.find(({ id }) => id === side);
  return of ? markedText(of.text) : '';
}

/** Names what is counted in the room. */
export const option = (side: string | undefined, mark: Mark): string =>
  side === undefined ? mark : `${side}/${mark}`;

/** Lists the sides; one that is none where all are counted together. */
export const sidesOf = ({ sides }: Form): (string | undefined)[] => sides?.map(({ id }) => id) ?? [undefined];

/** Writes a number of half levels. */
export const half = (halves: number): string => `${halves / 2}`;

/** Says the median of a part and how far its middle half reaches; nothing where nobody chose a level. */
export function figure({ median, low, high }: Part): string {
  if (median === undefined || low === undefined || high === undefined) return '';
  return marked('rating.figure', { n: half(median), from: half(low), to: half(high) });
}

/** Whether there is anything that may be shown of a part. */
export const tells = ({ withheld, byHand }: Part): boolean => !withheld || byHand !== undefined;

/** Says what both ends of the scale mean. */
export const ends = (form: Form): string =>
  marked('rating.ends', { top: form.scale, low: markedText(form.low), high: markedText(form.high) });

/** Says in which order results stand. */
export const order = ({ sides }: Form): Key => (sides ? 'rating.order.apart' : 'rating.order');
