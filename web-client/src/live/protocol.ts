/** What goes over the wire: the shapes of server/docs/PROTOCOL.md, and nothing that is not there. */

export type Role =
  'facilitator' | 'table-host' | 'recorder' | 'scribe' | 'participant' | 'observer' | 'screen';

/** A person who may be seen. */
export type Who = { seat: string; name?: string };

/** The answer at the door. `token` and `reentry` are absent from `GET /api/me`. */
export interface Entry {
  session: string;
  seat: string;
  role: Role;
  table: string | null;
  token: string;
  reentry: string;
}

export type Records = Record<string, unknown>;

/** On the address `hello`: the server's clock, its run, and the layers that this seat follows from now on. */
export interface Hello {
  at: number;
  run: string;
  layers: string[];
}

/** A whole view of one layer. */
export interface Whole {
  v: number;
  set?: Records;
}

/** What leads one layer from version `b` to the next; `set` and `gone` are left out when there is nothing in them. */
export interface Patch {
  b: number;
  set?: Records;
  gone?: string[];
}

/** On the address `here`: seats connected now, for those who may know, and the stages where the next in turn is not. */
export interface Here {
  seats?: number;
  away?: string[];
}

export interface Command {
  id: string;
  type: string;
  step?: string;
  /** Only from those who conduct or look in; everybody else's goes to their own table. */
  table?: string;
  body: unknown;
}

export interface Reply {
  seq: number;
  at: number;
  /** It was so already, and `seq` is somebody else's place. */
  unchanged?: boolean;
}

/** The answer to `look`: all records of one step that this seat may see, by layer. */
export interface Looked {
  layers: Record<string, Records>;
}

/** What the bridge itself says around a body. */
export type Envelope =
  | { type: 'rec' | 'message'; address: string; body: unknown }
  | { type: 'err'; address?: string; failureCode?: number; message?: string; body?: unknown }
  | { type: 'pong' };

// ---- records of the session; what is false, null or empty is left out

export interface SessionRecord {
  title: string;
  area: string;
  template: string;
  heldOn: string;
  tables: number;
  sample?: boolean;
}

export interface CourseRecord {
  status: 'waiting' | 'open' | 'closed';
  current?: string;
  steps: string[];
  reached: string[];
  skipped?: string[];
  /** The hash of the agenda's texts. */
  texts: string;
  /** The closing is final: where names are hidden, nobody can tell any more who wrote what. */
  finished?: true;
  /** When the closing will be final; from the closing until then. */
  finalAt?: number;
}

export interface StepRecord {
  kind: string;
  names: 'shown' | 'hidden';
  minutes: number;
  /** The fewest minutes in which it still serves its purpose; left out where nobody has said. */
  least?: number;
  /** Left out where the whole hall does it together. */
  among?: 'tables' | 'topics';
  /** The steps that this one draws from. */
  from: string[];
}

/** Milliseconds left at `since`; negative once overrun. */
export interface ClockRecord {
  running?: boolean;
  since: number;
  left: number;
}

/** The tables that call those who conduct, each with the time since when. */
export interface CallsRecord {
  tables: Record<string, number>;
}

export interface RoomRecord {
  seats: number;
  tables: Record<string, number>;
}

export interface SeatRecord {
  who: Who;
  role: Role;
  table?: string;
}

/** Words that came for a step which had passed: to be carried over, or for who conducts alone. */
export interface LateRecord {
  step: string;
  text: string;
  to: 'question' | 'note';
}

export interface MeRecord {
  seat: string;
  role: Role;
  table?: string;
}

/** What a step brought out, for later steps to draw from. */
export interface ItemRecord {
  text: string;
  order: number;
  /** The items it is made of. */
  from: string[];
  table?: string;
}

/** The agenda's words in one language, as the door gives them. `say` and `hint` are for facilitators only. */
export interface TextsOfCourse {
  title: string;
  purpose: string;
  steps: Record<string, StepTexts>;
}
export interface StepTexts {
  title: string;
  purpose: string;
  promise: string;
  say?: string;
  hint?: string;
}
