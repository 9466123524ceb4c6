/** Which of the words that were not taken came too late, and which their writer keeps. */
import { wordsField, type Outgoing } from '../../live/outbox';

/** Stands in the place of a reason: they stay on this device, and are sent to nobody. */
export const KEPT = 'kept';

/** Whether they can never be sent as they are: the step is over, or the meeting is. A step that is here again takes them. */
export function isLate(entry: Outgoing, current: string | undefined): boolean {
  if (!wordsField(entry)) return false;
  if (entry.reason === 'session-closed' || entry.type === 'late-words/bring') return true;
  return entry.reason === 'wrong-step' && entry.step !== null && entry.step !== current;
}
