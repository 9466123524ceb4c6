/** What kinds have in common in which everybody goes through things and answers each, or votes on them. */
import type { Text } from '../i18n/text';
import { reasonWords, type Key } from '../i18n/words.svelte';
import type { Conducting } from '../live/desk.svelte';
import type { Sent } from '../live/sending.svelte';
import type { Named, StepSource } from '../live/source';
import type { LiveStep } from '../live/store.svelte';
import type { Due } from './due';

/** Of the template (`text`), of somebody or drawn (`words`), or the item of the same id. What was added has no `place`. */
type Record = { text?: Text; words?: string; place?: number };
/** A thing with its words: in the languages of a template (`text`), or as somebody wrote it (`said`). */
export type Listed<T extends Record> = Named<T> & { said?: string; table?: string };

/** Names the vote that is seen, so that what was meant for it does not reach another. */
export const voteOf = (step: StepSource): number => step.now<{ vote?: number }>()?.vote ?? 1;

/** Gives the template's, what was drawn, then what was added. One whose item is gone has no words and is left out. */
export function listed<T extends Record>(step: StepSource, prefix: string): Listed<T>[] {
  const place = (each: T) => each.place ?? Infinity;
  // Stable: what was added keeps the order in which it is listed.
  const all = [...step.list<T>(prefix)].sort((a, b) => place(a) - place(b) || 0);
  return all.flatMap((each): Listed<T>[] => {
    if (each.text) return [each];
    if (each.words !== undefined) return [{ ...each, said: each.words }];
    const { text, table } = step.item(each.id);
    return text ? [{ ...each, said: text, ...(table && { table }) }] : [];
  });
}

/**
 * What waits or is on its way: the last answer to each thing; null for one that is taken back.
 *
 * @param types how answers are given and taken back
 * @param thing what names the thing, and `answer` what names the answer
 */
export function onTheWay<A>(
  step: LiveStep,
  types: readonly string[],
  { thing, answer }: { thing: string; answer: string },
): Map<string, A | null> {
  const meant = new Map<string, A | null>();
  const waiting = types.flatMap((type) => step.pending(type)).sort((a, b) => a.at - b.at);
  for (const { body, state } of waiting)
    if (state !== 'refused') meant.set(body[thing], body[answer] === undefined ? null : body);
  return meant;
}

/** Gives the words of what was refused, or null once all have arrived. */
export async function refusal(...sending: Promise<Sent>[]): Promise<string | null> {
  const refused = (await Promise.all(sending)).find((each) => !each.ok);
  return refused && !refused.ok ? reasonWords(refused.reason) : null;
}

/** Adds up what one has counted oneself, at all things together. */
export const sum = (entered: readonly { counts: { [choice: string]: number } }[]): number =>
  entered.flatMap(({ counts }) => Object.values(counts)).reduce((all, count) => all + count, 0);

type Closing = {
  /** How many have answered, as far as it is told. */
  people: number | undefined;
  label: Key;
  title: Key;
  text: Key;
  few: Key;
  yes: Key;
  type: string;
};

/** Closes answers, all at once, before the room goes on; the question says how many have answered. */
export function closing(step: StepSource, desk: Conducting, says: Closing): Due {
  const now = step.now<{ few?: boolean; hands?: number }>();
  const vote = voteOf(step);
  const count = step.form<{ least?: number }>()?.least ?? 0;
  const params = { n: says.people ?? 0, count, of: step.seats, hands: now?.hands ?? 0 };
  return {
    early: !says.people && !now?.few && !now?.hands,
    label: says.label,
    on: `${vote}`,
    run: async () =>
      (await desk.ask({ title: says.title, text: now?.few ? says.few : says.text, yes: says.yes, params })) &&
      desk.act(says.type, { vote }, step),
  };
}
