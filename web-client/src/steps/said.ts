/** What was said in steps whose kind takes down what people say, so that other kinds can draw words from it. */
import type { Named, StepSource } from '../live/source';

export type SaidWords = Named<{ text: string }>;

const kinds = import.meta.glob<(step: StepSource) => SaidWords[]>('./*/said.ts', {
  eager: true,
  import: 'said',
});

/** Tells whether a kind takes down what is said in it. */
export const takesDown = (kind: string): boolean => `./${kind}/said.ts` in kinds;

/** Gives the words that were taken down in a step, oldest first; none where its kind takes down none. */
export const saidIn = (step: StepSource): SaidWords[] => kinds[`./${step.about.kind}/said.ts`]?.(step) ?? [];
