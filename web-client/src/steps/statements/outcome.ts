/** What came out, in the order in which it is told: what the room agrees on, then what it does not. */
import type { Key } from '../../i18n/words.svelte';
import type { StepSource } from '../../live/source';
import type { Sentence } from './list';
import type { Result } from './records';

/** `none`: nobody is told of. */
const LEANINGS = ['agreed', 'disagreed', 'divided', 'unsure', 'none'] as const;
export type Leaning = (typeof LEANINGS)[number];

const plain = (leaning: Leaning, { agree, disagree, unsure }: Result): number =>
  ({ agreed: agree, disagreed: disagree, divided: Math.min(agree, disagree), unsure, none: 0 })[leaning];

/** Gives the statements under each leaning that there is, the plainest first; equal ones stay in their order. */
export function outcome(
  step: StepSource,
  all: readonly Sentence[],
): { leaning: Leaning; cards: { sentence: Sentence; result?: Result }[] }[] {
  const cards = all.map((sentence) => ({ sentence, result: step.get<Result>(`result/${sentence.id}`) }));
  const share = (leaning: Leaning, result?: Result) =>
    result ? plain(leaning, result) / Math.max(1, result.agree + result.disagree + result.unsure) : 0;
  return LEANINGS.map((leaning) => ({
    leaning,
    cards: cards
      .filter(({ result }) => (result?.leaning ?? 'none') === leaning)
      .sort((a, b) => share(leaning, b.result) - share(leaning, a.result)),
  })).filter((section) => section.cards.length > 0);
}

/** The same as one list, each with the heading that it begins, if any; without results there are no headings. */
export function headed(
  step: StepSource,
  all: readonly Sentence[],
): { id: string; sentence: Sentence; head?: Key }[] {
  const sections = outcome(step, all);
  const told = sections.some(({ leaning }) => leaning !== 'none');
  return sections.flatMap(({ leaning, cards }) =>
    cards.map(({ sentence }, i) => ({
      id: sentence.id,
      sentence,
      ...(told && i === 0 && { head: `statements.leaning.${leaning}` as Key }),
    })),
  );
}
