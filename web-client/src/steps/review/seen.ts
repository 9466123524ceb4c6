import type { StepSource } from '../../live/source';
import type { Told } from './records';

/** What a change of what was told has to have seen; nothing in it where nothing had been told. */
export type SeenTold = { state: string | null; word: string | null };

export function seenOf(step: StepSource, entry: string): SeenTold {
  const told = step.get<Told>(`told/${entry}`);
  return { state: told?.state ?? null, word: told?.word ?? null };
}
