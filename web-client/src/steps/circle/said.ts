import type { StepSource } from '../../live/source';
import type { SaidWords } from '../said';
import type { Line } from './records';

/** Gives what the circle's record says, without where it came from. */
export function said(step: StepSource): SaidWords[] {
  return step.list<Line>('line/').map(({ id, text }) => ({ id, text }));
}
