/** In which order questions stand. */
import type { Named, StepSource } from '../../live/source';
import type { People, Question } from './records';

/** A question with how many want to know; `alike` where another one is asked in the same words. */
export type Ranked = Named<Question> & { people: number; alike: boolean };

/** Words are the same to a reader whatever their width, case, spaces and marks are. */
const bare = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{C}\p{P}\p{Z}]/gu, '');

/**
 * Lists all questions, those first that most want to know, and of equal ones the earlier. Those in the same words stand
 * beside each other, where the first of them would; none is left out.
 */
export function ranked(step: StepSource): Ranked[] {
  const people = new Map(step.list<People>('n/').map(({ id, n }) => [id, n]));
  const all = step
    .list<Question>('question/')
    .map((one): Ranked => ({ ...one, people: people.get(one.id) ?? 1, alike: false }))
    .sort((a, b) => b.people - a.people);
  const groups = new Map<string, Ranked[]>();
  for (const one of all) {
    const words = bare(one.text) || one.id;
    groups.set(words, [...(groups.get(words) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) =>
    group.length === 1 ? group : group.map((one) => ({ ...one, alike: true })),
  );
}

/** The same, those first that were asked last. */
export const newest = (questions: readonly Ranked[]): Ranked[] =>
  questions.toSorted((a, b) => b.order - a.order);

/** Parts those of which nothing has become yet from those that are settled. */
export const parted = (questions: readonly Ranked[]): { open: Ranked[]; settled: Ranked[] } => ({
  open: questions.filter(({ outcome }) => !outcome),
  settled: questions.filter(({ outcome }) => outcome),
});
