import type { StepSource } from '../../live/source';
import type { Due } from '../due';
import type { Now } from './records';

/** Once every note is in a cluster the room goes on; a note that is in none may be meant to be. */
export function primary(step: StepSource): Due {
  const now = step.now<Now>();
  return now && now.clusters > 0 && now.loose === 0 ? 'on' : null;
}
