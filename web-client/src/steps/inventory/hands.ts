/** People counted in the room, entered for those without a phone. */
import { reasonWords } from '../../i18n/words.svelte';
import type { LiveStep } from '../../live/store.svelte';
import { voteOf } from './list';
import type { Hands } from './records';

/** What one has entered oneself, at all activities together. */
export const ownHands = (step: LiveStep): number =>
  step
    .listMine<Hands>('hands/')
    .flatMap(({ counts }) => Object.values(counts))
    .reduce((sum, n) => sum + n, 0);

/** Enters these numbers; gives the words of a refusal, or null. */
export async function enterHands(
  step: LiveStep,
  activity: string,
  counts: [decision: string, count: number][],
): Promise<string | null> {
  const vote = voteOf(step);
  const sent = await Promise.all(
    counts.map(([decision, count]) =>
      step.send('inventory/enter-hands', { activity, decision, count, vote }),
    ),
  );
  const refused = sent.find((each) => !each.ok);
  return refused && !refused.ok ? reasonWords(refused.reason) : null;
}

export async function takeOver(step: LiveStep): Promise<string | null> {
  const sent = await step.act('inventory/take-over-hands', { vote: voteOf(step) });
  return sent.ok ? null : reasonWords(sent.reason);
}
