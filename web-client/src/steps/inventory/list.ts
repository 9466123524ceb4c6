/** What there is to go through, in its order, as every face shows it. */
import { marked, markedText, say } from '../../i18n/words.svelte';
import type { Named, StepSource } from '../../live/source';
import type { Activity, Decision, Facts, Form, Now, Result, Verdict } from './records';

/** An activity with its words: in the languages of a template (`text`), or as somebody wrote it (`said`). */
export type Listed = Named<Activity> & { said?: string };

/** The verdict that leaves it open for today; the server lists it last. */
export const UNDECIDED = 'undecided';

/** Names the vote that is seen, so that what was meant for it does not reach another. */
export const voteOf = (step: StepSource): number => step.now<Now>()?.vote ?? 1;

/** Gives the template's, what was drawn, then what was added. */
export function activities(step: StepSource): Listed[] {
  const place = (each: Activity) => each.place ?? Infinity;
  // Stable: what was added keeps the order in which it is listed.
  return [...step.list<Activity>('activity/')]
    .sort((a, b) => place(a) - place(b) || 0)
    .map((each) => (each.words === undefined ? each : { ...each, said: each.words }));
}

/** Its words without markup of any sort: for labels and questions. */
export const inWords = ({ said, text }: Listed): string => said ?? say(text);

/** What people can answer with. */
export const answers = (form: Form): Decision[] =>
  (form.decisions ?? []).filter(({ id }) => id !== UNDECIDED);

/** Says what a decision is called, with ruby markup kept; one that is not there any more stands for itself. */
export const called = (form: Form, decision: string): string =>
  markedText(form.decisions?.find(({ id }) => id === decision)?.text) || decision;

/** Says what is known of an activity, field by field, with ruby markup kept. */
export function known(step: StepSource, form: Form, id: string): string[] {
  return (step.get<Facts>(`facts/${id}`)?.facts ?? []).flatMap(({ field, text, words }) => {
    const asked = form.fields[field];
    if (!asked) return [];
    return marked('inventory.fact', { field: markedText(asked), fact: words ?? markedText(text) });
  });
}

/** Names what most chose where it is several, with ruby markup kept; empty where it is one, or nobody. */
export const tied = (form: Form, { most }: Result): string =>
  most.length > 1 ? marked('inventory.tied', { all: most.map((each) => called(form, each)).join(' / ') }) : '';

/** What a change of a verdict has to have seen; nothing in it where there was none. */
export type SeenVerdict = { decision: string | null; sentence: string | null };

export function seenOf(step: StepSource, activity: string): SeenVerdict {
  const verdict = step.get<Verdict>(`verdict/${activity}`);
  return { decision: verdict?.decision ?? null, sentence: verdict?.sentence ?? null };
}
