import type { StepSource } from '../../live/source';
import type { SaidWords } from '../said';
import type { Utterance } from './records';

/** Gives what was said in the talk, without who said it. */
export function said(step: StepSource): SaidWords[] {
  return step.list<Utterance>('utterance/').map(({ id, text }) => ({ id, text }));
}
