import type { StepSource } from '../../live/source';
import type { On, Part } from './records';

/**
 * Milliseconds left of the part that is explained, negative once overrun; null while a question is taken up, where a
 * part has no time of its own, and where no clock runs.
 */
export function leftOf(step: StepSource): number | null {
  const on = step.get<On>('on');
  const minutes = on?.part && !on.question ? step.get<Part>(`part/${on.part}`)?.minutes : undefined;
  // An answer to a look is no live view, and has no clock.
  const source: object = step.source;
  const ticked = 'ticked' in source && typeof source.ticked === 'number' ? source.ticked : 0;
  return minutes && ticked ? minutes * 60_000 - Math.max(0, ticked - on!.since) : null;
}
