/** The one interface through which every face reads, wherever the records come from. */
import type {
  ClockRecord,
  CourseRecord,
  ItemRecord,
  MeRecord,
  RoomRecord,
  SeatRecord,
  SessionRecord,
  StepRecord,
} from './protocol';

/** A record as a list gives it. */
export type Named<T> = T & { id: string };

/** A step with its place and its words in the language of the screen, ruby markup kept; show them with `Words of`. */
export interface Step extends StepRecord {
  id: string;
  /** Its place in the agenda, from 0. */
  index: number;
  /** Whether the words are there. Until then the title is the general word of the kind, the rest is empty. */
  worded: boolean;
  title: string;
  purpose: string;
  promise: string;
  /** For facilitators only. */
  say?: string;
  hint?: string;
  reached: boolean;
  skipped: boolean;
}

/** One thing that a step counts: `{what: 'notes', count: 42}`. */
export type Count = { what: string; count: number };

/** What is the same whatever step one looks at. */
export interface Source {
  readonly session: SessionRecord | undefined;
  readonly course: CourseRecord | undefined;
  /** What the session is for, in the language of the screen. */
  readonly purpose: string;
  /** All steps of the agenda, in order. */
  readonly steps: Step[];
  /** The step that the room is in; undefined while people gather. */
  readonly current: Step | undefined;
  readonly room: RoomRecord;
  readonly clock: ClockRecord | undefined;
  /** Milliseconds left of the current step, negative once overrun; null when no clock stands. */
  readonly left: number | null;
  readonly me: MeRecord;
  /** Seats connected now; null for those who are not told. */
  readonly here: number | null;
  /** Everybody's seats; facilitators only. */
  readonly seats: Named<SeatRecord>[];
  /**
   * What Undo would take back; facilitators only. `by` is the seat that did it, empty where names are hidden; absent
   * where nobody else conducts.
   */
  readonly undo: { type: string; act: number; by?: string } | undefined;

  /** What a step has brought out so far, over all tables or at one; nothing that counts nought. */
  produced(step: string, table?: string): Count[];

  /** Gives one step, as held at a table: the one named, else one's own while the step is held at tables. */
  step(id: string, table?: string): StepSource;
}

/** Reads the records of one step, keys as its kind names them: `get('form')`, `list('note/')`. */
export interface StepSource {
  readonly id: string;
  /** The table that is looked at; null when it is the whole hall. */
  readonly table: string | null;
  /** People who sit there: at the table, else in the whole hall. */
  readonly seats: number;
  /** Everything besides this step. */
  readonly source: Source;
  /** The step itself, words and all. */
  readonly about: Step;

  /** What the template set. */
  form<T>(): T | undefined;
  /** Counters and switches: at the table that is looked at, else over the whole hall. */
  now<T>(): T | undefined;

  /** Whether a record that is a switch stands here; for one who conducts all tables, whether it does at every one. */
  on(key: string): boolean;

  /** One record of those that this place sees. */
  get<T>(key: string): T | undefined;
  /** Records under a prefix with their `id`, by `order`, then id. The same array until one of them changes. */
  list<T>(prefix: string): readonly Named<T>[];
  /** One record that only this seat sees. */
  mine<T>(key: string): T | undefined;
  listMine<T>(prefix: string): readonly Named<T>[];
  /** One record that only facilitators see. */
  desk<T>(key: string): T | undefined;
  listDesk<T>(prefix: string): readonly Named<T>[];

  /** What was drawn from any step before, near or far. An unknown id has no words and no sources. */
  item(id: string): Named<ItemRecord>;
  /** All that one step brought out; without an id, all that can be drawn here. */
  items(step?: string): readonly Named<ItemRecord>[];
  /** The other items that an item is made of, those of them that are known. */
  sources(id: string): readonly Named<ItemRecord>[];
}
