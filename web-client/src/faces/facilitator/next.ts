/** What the one large button does next. */
import type { Action, Conducting } from '../../live/desk.svelte';
import type { ClockRecord } from '../../live/protocol';
import type { Source, Step } from '../../live/source';
import { primary } from '../../steps/primary';

/** The steps that the room goes through: those that are left out do not count. */
const taken = (source: Source): Step[] => source.steps.filter((step) => !step.skipped);

/** Gives the step so many places after the current one; undefined where there is none. */
function neighbour(source: Source, by: number): Step | undefined {
  const steps = taken(source);
  const here = steps.findIndex((step) => step.id === source.course?.current);
  return here < 0 && by < 0 ? undefined : steps[here + by];
}

/** Whether the clock of this step has never been started or changed. */
function untouched(step: Step, clock: ClockRecord | undefined): boolean {
  return !!clock && !clock.running && step.minutes > 0 && clock.left === step.minutes * 60_000;
}

/**
 * Says what comes next: begin, start the clock of a step that is still going on and has nothing due, what the step
 * itself needs, the next step, or the end. The clock has its own place beside; here it never stands before what is
 * plainly due. Null once the session is closed.
 */
export function nextAct(source: Source, desk: Conducting): Action | null {
  const { course, current } = source;
  if (!course || course.status === 'closed') return null;
  if (course.status === 'waiting') return { ...onward(source, desk), label: 'desk.act.begin' };
  if (!current) return onward(source, desk);
  const due = primary(source.step(current.id), desk);
  if (due === 'on') return onward(source, desk);
  if ((!due || due.early) && untouched(current, source.clock)) {
    const since = source.clock?.since;
    return {
      label: 'desk.act.start',
      params: { count: current.minutes },
      run: () => desk.act('clock/start', { since }),
    };
  }
  return due ?? onward(source, desk);
}

/** Gives the way on, whatever is still open in this step. It names the step that is left: pressed twice, it goes once. */
export function onward(source: Source, desk: Conducting): Action {
  const from = source.course?.current ?? '';
  if (neighbour(source, 1)) return { label: 'desk.act.next', run: () => desk.act('course/next', { from }) };
  return {
    label: 'desk.act.close',
    run: async () =>
      (await desk.ask({
        title: 'desk.ask.close.title',
        text: 'desk.ask.close.text',
        yes: 'desk.ask.close.yes',
      })) && desk.act('course/close', { from }),
  };
}

/** Gives the step that the room would be in again after taking back a move; undefined where that is not known. */
export function undoneStep(type: string, source: Source): Step | undefined {
  if (type === 'course/next') return neighbour(source, -1);
  return type === 'course/back' ? neighbour(source, 1) : undefined;
}
