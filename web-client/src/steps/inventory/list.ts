/** What there is to go through, in its order, as every face shows it. */
import { marked, markedText, say } from '../../i18n/words.svelte';
import type { StepSource } from '../../live/source';
import * as things from '../things';
import type { Activity, Decision, Facts, Form, Result, Verdict } from './records';

export type Listed = things.Listed<Activity>;

/** The verdict that leaves it open for today; the server lists it last. */
export const UNDECIDED = 'undecided';

export const activities = (step: StepSource): Listed[] => things.listed<Activity>(step, 'activity/');

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
  most.length > 1
    ? marked('inventory.tied', { all: most.map((each) => called(form, each)).join(' / ') })
    : '';

/** What a change of a verdict has to have seen; nothing in it where there was none. */
export type SeenVerdict = { decision: string | null; sentence: string | null };

export function seenOf(step: StepSource, activity: string): SeenVerdict {
  const verdict = step.get<Verdict>(`verdict/${activity}`);
  return { decision: verdict?.decision ?? null, sentence: verdict?.sentence ?? null };
}
