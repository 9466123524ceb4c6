import type { StepSource } from '../../live/source';
import type { Due } from '../due';
import type { Form, Now } from './records';

/** Once everybody may have been heard the room goes on. Where names are hidden the last few words are not shown yet. */
export function primary(step: StepSource): Due {
  const voices = step.now<Now>()?.voices ?? 0;
  const unseen = (step.form<Form>()?.together ?? 1) - 1;
  return voices > 0 && voices + unseen >= step.seats ? 'on' : null;
}
