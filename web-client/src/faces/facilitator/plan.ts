/** What can still be planned while a meeting runs: order and length of what is to come, and when it will end. */
import type { Source, Step } from '../../live/source';

const MINUTE = 60_000;

/** A step as it stands in the plan: over, where the room is, or to come. */
export type Planned = {
  step: Step;
  at: 'over' | 'here' | 'to-come';
  /** Behind which step it would stand when it came earlier (null: the front) or later; undefined where it cannot. */
  earlier?: string | null;
  later?: string;
};

/** Lists all steps with what can be done about each. What the room has been in keeps its place. */
export function planned(source: Source): Planned[] {
  const { steps, course } = source;
  const here = steps.findIndex(({ id }) => id === course?.current);
  return steps.map((step, i) => {
    if (i === here) return { step, at: 'here' };
    if (i < here) return { step, at: 'over' };
    const before = steps[i - 1];
    const first = i === here + 1 || before === undefined || before.reached;
    return {
      step,
      at: 'to-come',
      earlier: first || step.reached ? undefined : (steps[i - 2]?.id ?? null),
      later: step.reached ? undefined : steps[i + 1]?.id,
    };
  });
}

const toCome = (source: Source): Step[] =>
  planned(source)
    .filter(({ at, step }) => at === 'to-come' && !step.skipped)
    .map(({ step }) => step);

/** Gives the milliseconds that are left as planned: of the clock, and of every step to come. An overrun takes nothing. */
export function left(source: Source): number {
  return (
    Math.max(0, source.left ?? 0) + toCome(source).reduce((sum, { minutes }) => sum + minutes * MINUTE, 0)
  );
}

/** Gives the minutes that are won when every step to come takes as little as it can. */
export function spare(source: Source): number {
  return toCome(source)
    .filter(({ reached }) => !reached)
    .reduce((sum, { minutes, least }) => sum + minutes - (least ?? minutes), 0);
}

const TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Tokyo',
  hour: 'numeric',
  minute: '2-digit',
  hour12: false,
});

/** Gives a time of day as a clock on the wall of a hall in Japan shows it, to the minute: `16:05`. */
export const timeOfDay = (at: number): string => TIME.format(at);
