/** What goes over the wire: the shapes of server/docs/PROTOCOL.md, and nothing that is not there. */

export type Role =
  'facilitator' | 'table-host' | 'recorder' | 'scribe' | 'participant' | 'observer' | 'screen';

/** A text of a template in several languages; only `ja` is certain. */
export type Text = { ja: string } & Partial<Record<string, string>>;

/** A person who may be seen. */
export type Who = { seat: string; name: string | null };

/** The answer at the door. `token` and `reentry` are absent from `GET /api/me`. */
export interface Entry {
  session: string;
  seat: string;
  role: Role;
  table: string | null;
  token: string;
  reentry: string;
  view: string;
  send: string;
  here: string;
}

export type Records = Record<string, unknown>;

/** Everything that arrives on a `view` address. */
export type Frame =
  | { t: 'view'; seq: number; at: number; set?: Records }
  | { t: 'patch'; base: number; seq: number; set?: Records; gone?: string[] }
  | { t: 'own'; seq: number; set?: Records }
  | { t: 'mine'; base: number; seq: number; set?: Records; gone?: string[] };

/** Everything that arrives on a `here` address. */
export type Here = { t: 'here'; seats: number };

export interface Command {
  id: string;
  step: string | null;
  type: string;
  body: unknown;
}

export interface Reply {
  seq: number;
  at: number;
  mine?: { base: number; seq: number; set?: Records; gone?: string[] } | null;
}

/** What the bridge itself says around a body. */
export type Envelope =
  | { type: 'rec' | 'message'; address: string; body: unknown }
  | { type: 'err'; address?: string; failureCode?: number; message?: string; body?: unknown }
  | { type: 'pong' };

// ---- records of the session

export interface SessionRecord {
  id: string;
  title: string;
  area: string;
  template: string;
  name: Text;
  purpose: Text;
  status: 'waiting' | 'open' | 'closed';
  current: string | null;
  index: number;
  steps: number;
  tables: number;
  heldOn: string;
  sample: boolean;
}

export interface StepRecord {
  id: string;
  index: number;
  kind: string;
  title: Text;
  purpose: Text;
  promise: Text;
  names: 'shown' | 'hidden';
  minutes: number;
  drawsFrom: string[];
  say?: Text | null;
  hint?: Text | null;
}

/** Milliseconds left at `since`; negative once overrun. */
export interface TimerRecord {
  running: boolean;
  since: number;
  left: number;
}

export interface StationRecord {
  step: string;
  index: number;
  reached: boolean;
  produced: Record<string, number>;
}

export interface RoomRecord {
  seats: number;
  tables: Record<string, number>;
}

export interface SeatRecord {
  who: Who;
  role: Role;
  table: string | null;
}

export interface MeRecord {
  seat: string;
  role: Role;
  table: string | null;
}
