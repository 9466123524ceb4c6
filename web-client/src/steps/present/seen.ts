import { untrack } from 'svelte';
import { Seen } from '../../live/seen.svelte';
import type { LiveStep } from '../../live/store.svelte';
import type { Question } from './records';

/** What somebody who writes about a question has seen of it; `said` are the words that stand there. */
export type SeenOfQuestion = { version: number; said: string };

/** Follows what becomes of a question while somebody writes about it. */
export function seenOf(step: LiveStep, id: string): Seen<SeenOfQuestion> {
  const now = (): SeenOfQuestion | undefined => {
    const one = step.get<Question>(`question/${id}`);
    const outcome = one?.outcome;
    const said = !outcome ? '' : outcome.state === 'carried' ? outcome.to : outcome.text;
    return one && { version: one.version ?? 0, said };
  };
  return untrack(() => new Seen(now));
}
