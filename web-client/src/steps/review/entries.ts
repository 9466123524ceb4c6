/** What is gone through, with what became of it, as every face shows it. */
import { marked, markedText, say } from '../../i18n/words.svelte';
import type { Named, StepSource } from '../../live/source';
import { coded } from '../../parts/coded';
import { day } from '../../parts/day';
import type { Entry, On, Sort, Told } from './records';

export type Gone = Named<Entry> & { told?: Told };

export const SORTS: Sort[] = ['commitment', 'question', 'indicator'];

/** Lists what is gone through, in order, each with what was told of it last. */
export function gone(step: StepSource): Gone[] {
  const told = new Map(step.list<Told>('told/').map((each) => [each.id, each]));
  return step.list<Entry>('entry/').map((each) => ({ ...each, told: told.get(each.id) }));
}

/** Gives the entry that the room is at, if any. */
export const at = (step: StepSource, all: Gone[]): Gone | undefined => {
  const on = step.get<On>('on')?.entry;
  return all.find(({ id }) => id === on);
};

/** Says what became of it, or that nobody has told; with ruby markup kept. */
export const became = ({ told }: Gone): string =>
  told ? coded('review.state', told.state) : marked('review.untold');

/** Stands beside what became of it, and never alone. */
export const toneOf = ({ told }: Gone): 'good' | 'warn' | undefined =>
  told && ['done', 'answered', 'measured'].includes(told.state)
    ? 'good'
    : told?.state === 'stuck'
      ? 'warn'
      : undefined;

/** Lists what is known of an entry besides its words, each with ruby markup kept. */
export function about({ sort, who, party, by, to, before, goal }: Gone): string[] {
  const due = by ? [marked('review.by', { day: day(by) })] : [];
  if (sort === 'question') return [...(to && to !== 'next' ? [marked('review.to', { to })] : []), ...due];
  if (sort === 'indicator')
    return [
      ...(before ? [marked('review.before', { text: markedText(before) })] : []),
      ...(goal ? [marked('review.goal', { text: markedText(goal) })] : []),
    ];
  const known = [party, who?.name].filter((each): each is string => !!each);
  return [...(known.length > 0 ? known : [marked('review.nameless')]), ...due];
}

/** Its words without markup of any sort: for labels and questions. */
export const inWords = ({ text, name }: Gone): string => text ?? say(name);
