import type { StepSource } from '../../live/source';
import { overrun, type Due } from '../due';
import type { Now } from './records';

/** Once its time is over, or everybody has said that they are back, the room goes on. */
export function primary(step: StepSource): Due {
  const back = step.now<Now>()?.back ?? 0;
  return overrun(step) || (back > 0 && back >= step.seats) ? 'on' : null;
}
