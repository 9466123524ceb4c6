/** What there is to answer, in its order. */
import type { Named, StepSource } from '../../live/source';
import type { Now, Statement } from './records';

/** A statement with its words: in the languages of a template (`text`), or as somebody wrote it (`said`). */
export type Sentence = Named<Statement> & { said?: string; table?: string };

/** Names the vote that is seen, so that what was meant for it does not reach another. */
export const voteOf = (step: StepSource): number => step.now<Now>()?.vote ?? 1;

/** Gives the template's, what was drawn, then what was added. One whose item is gone has no words and is left out. */
export function sentences(step: StepSource): Sentence[] {
  const place = (each: Statement) => each.place ?? Infinity;
  // Stable: what was added keeps the order in which it is listed.
  const all = [...step.list<Statement>('statement/')].sort((a, b) => place(a) - place(b) || 0);
  return all.flatMap((each) => {
    if (each.text) return each;
    const { text, table } = each.words === undefined ? step.item(each.id) : { text: each.words };
    return text ? { ...each, said: text, table } : [];
  });
}
