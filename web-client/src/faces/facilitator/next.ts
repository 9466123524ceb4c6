/** What the one large button does next. */
import type { SessionRecord, StepRecord, TimerRecord } from '../../live/protocol';
import type { Source } from '../../parts/source';
import type { Act } from './desk.svelte';

/** A kind may have an act of its own that comes before going on: reveal, close the vote. Null when there is none. */
export type Primary = (step: StepRecord, from: Source) => Act | null;

const ofKind = import.meta.glob<Primary>('../../steps/*/primary.ts', { eager: true, import: 'primary' });

const toNext: Act = { label: 'desk.act.next', type: 'session/next', body: {}, step: null };

export const close: Act = {
  label: 'desk.act.close',
  type: 'session/close',
  body: {},
  step: null,
  ask: { title: 'desk.ask.close.title', text: 'desk.ask.close.text', yes: 'desk.ask.close.yes' },
};

/** Whether the clock of this step has never been started or changed. */
function untouched(step: StepRecord, timer: TimerRecord | undefined): boolean {
  return !!timer && !timer.running && step.minutes > 0 && timer.left === step.minutes * 60_000;
}

/** Gives the act of the step itself that is due, if its kind has one. */
export function ownAct(step: StepRecord | undefined, from: Source): Act | null {
  return (step && ofKind[`../../steps/${step.kind}/primary.ts`]?.(step, from)) ?? null;
}

/**
 * Says what comes next: begin, start the clock, what the step itself needs, the next step, or the end. Null once the
 * session is closed.
 */
export function nextAct(session: SessionRecord, agenda: StepRecord[], from: Source): Act | null {
  if (session.status === 'closed') return null;
  if (session.status === 'waiting') return { ...toNext, label: 'desk.act.begin' };
  const step = agenda[session.index];
  if (step && untouched(step, from.get<TimerRecord>('timer')))
    return {
      label: 'desk.act.start',
      params: { count: step.minutes },
      type: 'session/start-timer',
      body: {},
      step: null,
    };
  return ownAct(step, from) ?? onward(session);
}

/** Gives the way on, whatever is still open in this step. */
export function onward(session: SessionRecord): Act {
  return session.index + 1 < session.steps ? toNext : close;
}

/** Gives the step that the room would be in again after taking back a move; undefined where that is not known. */
export function undoneStep(
  type: string,
  session: SessionRecord,
  agenda: StepRecord[],
): StepRecord | undefined {
  if (type === 'session/next') return agenda[session.index - 1];
  return type === 'session/back' ? agenda[session.index + 1] : undefined;
}
