/** A meeting format while it is changed: its steps, and what one draws from another. */
import type { Text } from '../../../i18n/text';
import type { Draw, Place, Shown, ShownStep } from './shown';

/** `fits`: the sorts of steps (kind and names) that it may draw from, so that its promise stays true. */
export type DraftDraw = Draw & { fits: string[] };

/** An empty text is null; `key` tells a step from its copies for as long as it is on the screen. */
export type DraftStep = Omit<
  ShownStep,
  'title' | 'purpose' | 'say' | 'hint' | 'minutes' | 'least' | 'draws'
> & {
  key: number;
  of: { template: string; step: string };
  title: Text | null;
  purpose: Text | null;
  say: Text | null;
  hint: Text | null;
  minutes: number | null;
  least: number | null;
  draws: DraftDraw[];
};

export type Draft = {
  title: Text | null;
  purpose: Text | null;
  prepare: Text | null;
  steps: DraftStep[];
};

/** Why something cannot be done: what draws from what. */
export type Held = { drawing: Text | null; from: (Text | null)[] };

/** As many steps as the server takes. */
export const STEPS = 60;

let keys = 0;

export const sortOf = ({ kind, names }: Pick<ShownStep, 'kind' | 'names'>): string => `${kind} ${names}`;

function taken({ say, hint, least, draws, ...step }: ShownStep, shown: Shown): DraftStep {
  const sorts = ({ from }: Draw) =>
    shown.steps.filter(({ id }) => from.includes(id)).map((each) => sortOf(each));
  return {
    ...step,
    key: ++keys,
    of: { template: shown.name, step: step.id },
    say: say ?? null,
    hint: hint ?? null,
    least: least ?? null,
    draws: draws.map((draw) => ({ ...draw, fits: sorts(draw) })),
  };
}

/** Begins with what there is; a copy needs a name of its own. */
export const draftOf = (shown: Shown, copy: boolean): Draft => ({
  title: copy ? null : shown.title,
  purpose: shown.purpose,
  prepare: shown.prepare ?? null,
  steps: shown.steps.map((step) => taken(step, shown)),
});

/** Lists the earlier steps that a step may draw from. */
export const offered = (steps: DraftStep[], step: DraftStep, { fits }: DraftDraw): DraftStep[] =>
  steps
    .slice(0, steps.indexOf(step))
    .filter((each) => fits.includes(sortOf(each)) && (step.following || !each.following));

const drawsFrom = (step: DraftStep, id: string): boolean => step.draws.some(({ from }) => from.includes(id));

/** Tells what keeps a step from changing places with the one before it; null where nothing does. */
function heldBehind(steps: DraftStep[], i: number): Held | null {
  const [before, step] = [steps[i - 1]!, steps[i]!];
  return drawsFrom(step, before.id) ? { drawing: step.title, from: [before.title] } : null;
}

/** Moves a step one place; changes nothing and says why where something would draw from what comes later. */
export function move(steps: DraftStep[], i: number, by: -1 | 1): DraftStep[] | Held {
  const to = i + by;
  if (to < 0 || to >= steps.length) return steps;
  const held = heldBehind(steps, Math.max(i, to));
  if (held) return held;
  const moved = [...steps];
  [moved[i], moved[to]] = [moved[to]!, moved[i]!];
  return moved;
}

/** Takes a step out; says why not where another one draws from it alone. */
export function takeOut(steps: DraftStep[], i: number): DraftStep[] | Held {
  const out = steps[i]!;
  const left = steps.filter((_, at) => at !== i);
  const needs = left.find(({ draws }) => draws.some(({ from }) => from.length === 1 && from[0] === out.id));
  if (needs) return { drawing: needs.title, from: [out.title] };
  return left.map((step) => ({
    ...step,
    draws: step.draws.map((draw) => ({ ...draw, from: draw.from.filter((id) => id !== out.id) })),
  }));
}

/** Gives an id that no step has: the same, or the first with a number behind it. */
export function freeId(steps: DraftStep[], id: string): string {
  if (!steps.some((each) => each.id === id)) return id;
  const name = id.replace(/-\d+$/, '').slice(0, 36);
  let n = 2;
  while (steps.some((each) => each.id === `${name}-${n}`)) n++;
  return `${name}-${n}`;
}

/** Holds a step once more, right behind itself. */
export function repeat(steps: DraftStep[], i: number): DraftStep[] {
  const again = { ...steps[i]!, key: ++keys, id: freeId(steps, steps[i]!.id) };
  return [...steps.slice(0, i + 1), again, ...steps.slice(i + 1)];
}

/**
 * Puts a step of a format behind the place `i` (−1: first). What it drew from there it draws from here: from the step of
 * the same id where that fits, else from the nearest that does. Says what is lacking where none does.
 */
export function insert(steps: DraftStep[], i: number, shown: Shown, id: string): DraftStep[] | Held {
  const step = taken(
    shown.steps.find((each) => each.id === id)!,
    shown,
  );
  const [before, after] = [steps.slice(0, i + 1), steps.slice(i + 1)];
  step.id = freeId(steps, id);
  const lacking: (Text | null)[] = [];
  step.draws = step.draws.map((draw) => {
    const open = offered([...before, step], step, draw);
    const same = draw.from.filter((from) => open.some((each) => each.id === from));
    const nearest = open.at(-1);
    if (same.length > 0 || nearest) return { ...draw, from: same.length > 0 ? same : [nearest!.id] };
    lacking.push(...draw.from.map((from) => shown.steps.find((each) => each.id === from)?.title ?? null));
    return draw;
  });
  return lacking.length > 0 ? { drawing: step.title, from: lacking } : [...before, step, ...after];
}

/** Adds up the minutes of a meeting that follows no other: as wished, and the least. */
export function whole(steps: DraftStep[]): { minutes: number; least: number } {
  const held = steps.filter(({ following }) => !following);
  const minutes = held.reduce((sum, each) => sum + (each.minutes ?? 0), 0);
  return { minutes, least: held.reduce((sum, each) => sum + (each.least ?? each.minutes ?? 0), 0) };
}

const texts = (places: Place[]) =>
  Object.fromEntries(places.map(({ path, texts }) => [path, texts.filter(({ ja }) => ja.trim() !== '')]));

/** Gives what is sent to be saved. */
export const editOf = ({ title, purpose, prepare, steps }: Draft) => ({
  ...{ title, purpose, prepare },
  steps: steps.map((step) => ({
    ...{ of: step.of, id: step.id, title: step.title, purpose: step.purpose, say: step.say, hint: step.hint },
    ...{ minutes: step.minutes, least: step.least, texts: texts(step.texts) },
    draws: Object.fromEntries(step.draws.map(({ name, from }) => [name, from])),
  })),
});

/** Finds the step that a fault of an edit speaks of: `steps.3.title`. */
export const stepOf = (steps: DraftStep[], path: string): DraftStep | undefined =>
  steps[Number(/^steps\.(\d+)/.exec(path)?.[1] ?? NaN)];
