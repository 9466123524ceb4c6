/** The way through the talk, as stations that say what each brought out: 42 notes → 9 clusters → 2 agreements. */

import type { StationRecord, StepRecord, Text } from '../live/protocol';

type Titled = Pick<StepRecord, 'id' | 'index' | 'kind' | 'title'>;

export type Station = {
  step: string;
  index: number;
  kind: string;
  title: Text;
  /** Passed, where the room is, or still to come. */
  place: 'passed' | 'here' | 'ahead';
  /** Whether the room has been there, whatever its place: something may have come out. */
  reached: boolean;
  produced: { what: string; count: number }[];
};

/** What counts as a result and stands first; the rest of what a step counts follows. */
const FIRST = [
  'agreements',
  'commitments',
  'proposals',
  'clusters',
  'notes',
  'voices',
  'utterances',
  'dots',
  'voters',
];

const rank = (what: string): number => (FIRST.includes(what) ? FIRST.indexOf(what) : FIRST.length);

/** Joins the agenda with what each step produced, in the order of the agenda. `over`: the talk has ended. */
export function stations(
  steps: Titled[],
  map: StationRecord[],
  current: string | null,
  over = false,
): Station[] {
  const produced = new Map(map.map((m) => [m.step, m]));
  const ordered = [...steps].sort((a, b) => a.index - b.index);
  const here = ordered.findIndex((s) => s.id === current);
  return ordered.map((s, i) => ({
    step: s.id,
    index: s.index,
    kind: s.kind,
    title: s.title,
    place: over ? 'passed' : i === here ? 'here' : i < here ? 'passed' : 'ahead',
    reached: produced.get(s.id)?.reached ?? false,
    produced: Object.entries(produced.get(s.id)?.produced ?? {})
      .filter(([, count]) => count > 0)
      .map(([what, count]) => ({ what, count }))
      .sort((a, b) => rank(a.what) - rank(b.what)),
  }));
}

/** Gives the one thing that each station is proud of, for the short line of a projector or phone. */
export function harvest(all: Station[]): { step: string; what: string; count: number }[] {
  return all.flatMap((s) => (s.produced.length > 0 ? [{ step: s.step, ...s.produced[0]! }] : []));
}
