/** The records of a board, as PROTOCOL names them. */
import type { Text } from '../../i18n/text';
import type { Who } from '../../live/protocol';

export type Color = 'yellow' | 'pink' | 'blue' | 'green' | 'orange' | 'purple';
export type NoteKind = { id: string; text: Text; color: Color };
/** One axis of a matrix, with the words for its two ends. */
export type Axis = { text: Text; low: Text; high: Text };
export type Relation = { id: string; text: Text };
/** Without `layout` it is a list; without `links` nobody links notes. */
export type Form = {
  prompts: Text[];
  kinds: NoteKind[];
  noteLimit: number;
  layout?: 'columns' | 'matrix' | 'timeline';
  axes?: [Axis, Axis];
  levels?: number;
  place?: 'author' | 'anyone';
  links?: 'everyone' | 'hosts' | 'facilitator';
  relations?: Relation[];
};
/** Where somebody has moved a note to. */
export type Place = { at: number };
export type Link = { from: string; to: string; kind?: string };
/** `notes` that were written, `held` of them back; hidden until the record `revealed` is there. */
export type Now = { notes: number; held?: number };
/** Facilitators see how many have written; `hiding` is which hiding of the notes this is, from the second on. */
export type Desk = { writers: number; hiding?: number };
export type Note = {
  text: string;
  prompt: number;
  kind?: string;
  order: number;
  who?: Who;
  paper?: boolean;
  edited?: boolean;
  merged?: { id: string; text: string; who?: Who }[];
};
export type Mine = { notes: string[] };
export type MyNote = {
  text: string;
  prompt: number;
  kind?: string;
  order: number;
  state: 'private' | 'shown' | 'held' | 'merged';
  paper?: boolean;
};
