/** The records of a circle, as PROTOCOL names them. */
import type { Text } from '../../i18n/text';
import type { Who } from '../../live/protocol';

export type Form = {
  topic: Text;
  /** Whether there is an empty chair to ask for. */
  empty?: boolean;
  /** Whether the audience may write notes to the circle. */
  notes?: boolean;
  noteLimit: number;
  lineLimit: number;
  nameLimit: number;
  insideLimit: number;
};
export type Now = { inside: number; lines: number; written?: number; handed?: number };
/** Who speaks since when; `turns` names the turn that is seen. */
export type Turn = { chair?: string; since?: number; next?: string; turns: number };
/** `spoken`: milliseconds of the turns that ended. */
export type Chair = {
  who?: Who;
  name?: string;
  actor?: string;
  order: number;
  guest?: boolean;
  left?: boolean;
  spoken: number;
};
export type Asking = { who: Who[] };
export type Note = { text: string; order: number; who?: Who; paper?: boolean };
export type Line = { n: number; text: string; original?: string; chair?: string };
export type Mine = { notes: string[] };
export type OwnNote = { text: string; handed?: boolean; paper?: boolean };
export type Place = { asks?: boolean; chair?: string };
