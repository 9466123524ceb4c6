/** The records of a talk, as PROTOCOL names them. */
import type { Text } from '../../i18n/text';
import type { Who } from '../../live/protocol';

export type Form = { topic: Text; utteranceLimit: number };
export type Now = { utterances: number };
/** `speaking` and `waiting` name people only where names are shown; `busy` and `length` always tell. */
export type Queue = {
  speaking?: Who;
  waiting?: Who[];
  busy?: boolean;
  length: number;
  /** How often the floor has passed on: names the turn that is seen. */
  turns: number;
};
export type Turn = { raised?: boolean; speaking?: boolean };
export type Utterance = {
  n: number;
  text: string;
  original?: string;
  who?: Who;
  label?: string;
  at: number;
  taken: 'self' | 'recorder';
};
