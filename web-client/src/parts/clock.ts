/** The clock of a step: the server's record turned into what a hall reads. */
import { neverRan } from './time';

/** Minutes and seconds, `4:05`; an overrun clock counts up behind a plus, `+0:20`. */
export function clockText(left: number): string {
  // Rounded up while time is left, so that the clock shows 0:00 only once it is over.
  const seconds = left > 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000);
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return left < 0 && seconds > 0 ? `+${text}` : text;
}

/** How the time stands, so that colour is never alone in saying it. */
export type Standing = 'set' | 'idle' | 'running' | 'soon' | 'over';

/** Tells how the time stands with so many milliseconds left; soon means a minute or less, set that it never ran. */
export function standing(running: boolean, left: number): Standing {
  if (!running) return neverRan(left) ? 'set' : 'idle';
  if (left <= 0) return 'over';
  return left <= 60_000 ? 'soon' : 'running';
}

/** Whole minutes to say aloud; changes once a minute, so that a reader is not told each second. */
export function spokenMinutes(left: number): number {
  return left >= 0 ? Math.ceil(left / 60_000) : -Math.ceil(-left / 60_000);
}
