/** The frozen record of a session as the door gives it, and the ways through it. Ids are `step:id`. */
import type { Text } from '../../i18n/text';
import { marked, markedText } from '../../i18n/words.svelte';
import { stepOf } from '../../live/written';
import type { Role } from '../../live/protocol';
import { coded } from '../../parts/coded';
import { stations, type Station as OnMap } from '../../parts/processMap';

export type Station = {
  step: string;
  kind: string;
  title: Text;
  purpose: Text;
  promise: Text;
  names: 'shown' | 'hidden';
  planned: number;
  spent: number;
  reached: boolean;
  produced: Record<string, number>;
};
export type Thing = {
  id: string;
  sort: string;
  state: string;
  text: string;
  who?: string;
  table?: string;
  from: string[];
  tags: Text[];
  numbers: Record<string, number>;
};
export type Level = { id: string; text: Text; full: boolean; lives: boolean };
/** Neighbouring levels counted as one, fullest agreement first; `hands` of `count` were raised in the room. */
export type Band = { levels: string[]; count: number; hands: number };
export type Support = {
  levels: Level[];
  bands: Band[];
  total: number;
  /** How many can live with it; absent where a band reaches across that line. */
  lives?: number | null;
  hands: number;
  /** Answers by phone stay hidden: all figures are of the hands alone. */
  withheld: boolean;
};
export type Reason = { levels: string[]; text: string; who?: string };
export type Proposal = {
  id: string;
  state: string;
  text: string;
  wording: { version: number; text: string; why?: string }[];
  from: string[];
  support?: Support;
  conditions: string[];
  reasons: Reason[];
};
export type Commitment = {
  id: string;
  what: string;
  who?: string;
  party?: string;
  by?: string;
  from?: string;
};
/** What was left from the meeting before, or an indicator, and what became of it. */
export type Reviewed = {
  id: string;
  sort: string;
  text: Text;
  who?: string;
  party?: string;
  by?: string;
  before?: Text;
  goal?: Text;
  /** A word of its kind; `word` is what was said about it. */
  state: string;
  word?: string;
  goesOn: boolean;
};
export type Proceedings = {
  session: string;
  title: string;
  area: string;
  heldOn: string;
  section: string;
  sample: boolean;
  templateTitle: Text;
  purpose: Text;
  attendance: { total: number; roles: Record<string, number>; tables: Record<string, number> };
  stations: Station[];
  things: Thing[];
  proposals: Proposal[];
  commitments: Commitment[];
  questions: { id: string; text: string; to: string; by?: string }[];
  /** Only where something was looked back on. */
  reviewed?: Reviewed[];
  words: Record<string, Record<string, Text>>;
  seated: Record<string, { number: number; role: Role }>;
  /** Seat → name, as far as names are still known and may be seen. */
  names?: Record<string, string>;
};

/** Says who does it: the group, the person by name or number, or that nobody has been found yet; with ruby markup kept. */
export function who(record: Proceedings, { party, who: seat }: Pick<Commitment, 'party' | 'who'>): string {
  if (party) return party;
  if (!seat) return marked('record.nobody-yet');
  const name = record.names?.[seat];
  if (name) return name;
  const seated = record.seated[seat];
  if (!seated || seated.number > 0) return marked('record.participant', { n: seated?.number ?? '' });
  return coded('role', seated.role);
}

/** Says what became of it in the words of its kind, with ruby markup kept. */
export function became(record: Proceedings, { id, state }: Reviewed): string {
  const kind = record.stations.find(({ step }) => step === stepOf(id))?.kind ?? '';
  return markedText(record.words[kind]?.[state]) || state;
}

/** Names the words for where a question goes, or for its having come late. */
export const toKey = (to: string) =>
  to === 'next' ? 'record.to-next' : to === 'late' ? 'record.to-late' : ('record.to' as const);

/** What the door answers: names stand apart from the record, which holds seats only. */
export type Kept = { record: Proceedings; names: Record<string, string>; sha256: string };

/** A thing with what it was made of, or with what was made of it. */
export type Tree = { thing: Thing; branches: Tree[] };

/** Follows things both ways. A thing that would lead back to itself is followed once. */
export class Ancestry {
  readonly #things: Map<string, Thing>;
  readonly #made = new Map<string, string[]>();

  constructor(things: Thing[]) {
    this.#things = new Map(things.map((thing) => [thing.id, thing]));
    for (const thing of things)
      for (const from of thing.from) this.#made.set(from, [...(this.#made.get(from) ?? []), thing.id]);
  }

  /** Agreement ← votes ← cluster ← notes; null when there is no such thing. */
  back(id: string): Tree | null {
    return this.#tree(id, (thing) => thing.from, new Set());
  }

  /** Note → cluster → votes → agreement → commitment. */
  on(id: string): Tree | null {
    return this.#tree(id, (thing) => this.#made.get(thing.id) ?? [], new Set());
  }

  #tree(id: string, next: (thing: Thing) => string[], above: Set<string>): Tree | null {
    const thing = this.#things.get(id);
    if (!thing || above.has(id)) return null;
    const path = new Set(above).add(id);
    return { thing, branches: next(thing).flatMap((each) => this.#tree(each, next, path) ?? []) };
  }
}

/** Whether those at these levels can live with it; null where they stand on both sides of that line. */
export function sideOf({ levels }: Support, ids: string[]): boolean | null {
  const sides = new Set(levels.filter(({ id }) => ids.includes(id)).map(({ lives }) => lives));
  return sides.size === 1 ? [...sides][0]! : null;
}

/** The reasons of those who surely cannot live with it, and all others, in the order of the record. */
export function sorted({ support, reasons }: Proposal): { minority: Reason[]; others: Reason[] } {
  const against = (each: Reason) => support !== undefined && sideOf(support, each.levels) === false;
  return { minority: reasons.filter(against), others: reasons.filter((each) => !against(each)) };
}

/** Gives the notes that hold the letters, at most so many: for finding one's own again. */
export function notesWith(things: Thing[], letters: string, most: number): Thing[] {
  const wanted = letters.normalize('NFKC').trim();
  if (!wanted) return [];
  return things
    .filter((thing) => thing.sort === 'note' && thing.text.normalize('NFKC').includes(wanted))
    .slice(0, most);
}

/** Gives the things that this browser wrote, by the ids that it kept: the record itself says of none whose it is. */
export function written(things: Thing[], ids: string[]): Thing[] {
  const mine = new Set(ids);
  // A phone keeps the step and the id; at which table it was written is told by the record.
  return things.filter((thing) => mine.has(`${stepOf(thing.id)}:${thing.id.split(':')[1]}`));
}

/** The stations as the process map shows them. */
export function mapOf(record: Proceedings): OnMap[] {
  const steps = record.stations.map(({ step, title, reached }, index) => ({
    ...{ id: step, index, title: markedText(title), reached, skipped: false },
  }));
  const counts = new Map(record.stations.map(({ step, produced }) => [step, produced]));
  const produced = (step: string) =>
    Object.entries(counts.get(step) ?? {}).map(([what, count]) => ({ what, count }));
  return stations(steps, produced, undefined, true);
}
