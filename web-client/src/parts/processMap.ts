/** The way through the talk, as stations that say what each brought out: 42 notes → 9 clusters → 2 agreements. */

type Count = { what: string; count: number };
type Step = { id: string; index: number; title: string; reached: boolean; skipped: boolean };

export type Station = {
  step: string;
  index: number;
  title: string;
  /** Passed, where the room is, still to come, or left out. */
  place: 'passed' | 'here' | 'ahead' | 'skipped';
  /** Whether the room has been there, whatever its place: something may have come out. */
  reached: boolean;
  produced: Count[];
};

/** What counts as a result and stands first; the rest follows in the order in which a step counts it. */
const FIRST = ['agreements', 'proposals', 'clusters', 'notes', 'voices', 'utterances', 'dots', 'voters'];

const rank = (what: string): number => (FIRST.includes(what) ? FIRST.indexOf(what) : FIRST.length);

/** Joins the agenda with what each step brought out, in the order of the agenda. `over`: the talk has ended. */
export function stations(
  steps: Step[],
  produced: (step: string) => Count[],
  current: string | undefined,
  over = false,
): Station[] {
  const ordered = [...steps].sort((a, b) => a.index - b.index);
  const here = ordered.findIndex((s) => s.id === current);
  const place = (s: Step, i: number): Station['place'] => {
    if (s.skipped) return 'skipped';
    if (over) return 'passed';
    return i === here ? 'here' : i < here ? 'passed' : 'ahead';
  };
  return ordered.map((s, i) => ({
    step: s.id,
    index: s.index,
    title: s.title,
    place: place(s, i),
    reached: s.reached,
    produced: produced(s.id)
      .filter(({ count }) => count > 0)
      .sort((a, b) => rank(a.what) - rank(b.what)),
  }));
}

/** Gives the one thing that each station is proud of, for the short line of a projector or phone. */
export function harvest(all: Station[]): { step: string; what: string; count: number }[] {
  return all.flatMap((s) => (s.produced.length > 0 ? [{ step: s.step, ...s.produced[0]! }] : []));
}
