/** The records of commitments and open questions, as PROTOCOL names them. */
import type { Who } from '../../live/protocol';

export type Form = { from: string[]; whatLimit: number };
export type Now = { commitments: number; questions: number };
export type Commitment = {
  what: string;
  who?: Who;
  party?: string;
  by?: string;
  /** The item that it serves. */
  proposal?: string;
  order: number;
  original?: string;
};
/** `to` is `next` or the section that is asked. */
export type Question = { text: string; to: string; order: number };
export type Mine = { commitments: string[]; questions: string[] };
