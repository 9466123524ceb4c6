/** What the door tells of a meeting format to whoever changes it, and what it takes back. */
import type { Text } from '../../../i18n/text';

/** One in the list of all formats. */
export type Template = {
  name: string;
  /** Of staff's own, counted with each change; those that ship have none. */
  version?: number;
  /** Staff's own that this version of the server cannot read: no meeting is made from it. */
  broken?: boolean;
  title: Text;
  purpose: Text;
  minutes: number;
  /** The fewest minutes in which it can be held. */
  least: number;
  /** `following`: held only in a session that follows another. */
  steps: { id: string; kind: string; title: Text; minutes: number; following?: boolean }[];
};

export type Place = { path: string; what: Text; needed: boolean; many: boolean; texts: Text[] };
export type Draw = { name: string; what: Text; many: boolean; from: string[] };

export type ShownStep = {
  id: string;
  kind: string;
  title: Text;
  purpose: Text;
  say?: Text;
  hint?: Text;
  promise: Text;
  names: 'shown' | 'hidden';
  among: 'hall' | 'tables';
  /** Held only in a meeting that follows another. */
  following?: boolean;
  minutes: number;
  least?: number;
  /** Whether a format that ships makes this promise under the same settings. */
  known: boolean;
  texts: Place[];
  draws: Draw[];
};

export type Shown = {
  name: string;
  /** Of staff's own; a format that ships has none. */
  version?: number;
  title: Text;
  purpose: Text;
  prepare?: Text;
  steps: ShownStep[];
};

/** Something that is wrong: in a file at its line, in an edit (line 0) at its path. */
export type Fault = {
  line: number;
  path: string;
  code: string;
  values: Record<string, string>;
  why: string;
};
