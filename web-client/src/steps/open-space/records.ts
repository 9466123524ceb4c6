/** The records of an open space, as PROTOCOL names them. */
import type { Who } from '../../live/protocol';

/** A market has `rounds`; one of its rounds has `from` and `round`. */
export type Form = {
  rounds?: number;
  /** Whether sponsors give their own topics a place. */
  sponsors?: boolean;
  least?: number;
  from?: string;
  round?: number;
  reportLimit: number;
};
/** `done` have a place or, in a round, have had their guests counted; a round does not say how many topics it has. */
export type Now = {
  topics?: number;
  done: number;
  /** Absent while it may not be told: `few`, fewer than the form's `least`. */
  wishers?: number;
  few?: boolean;
  hands: number;
  closed?: boolean;
  /** What phones would like stays hidden, so that nobody is given away. */
  withheld?: boolean;
  /** From the second time on: people are asked anew where counts that were shown are taken back. */
  vote?: number;
};
export type Topic = {
  text: string;
  line?: string;
  /** Its sponsor: somebody here, or a `name` from paper. */
  who?: Who;
  name?: string;
  order: number;
  round?: number;
  table?: string;
  /** Phones and hands together, once the market has closed. */
  wishes?: number;
  hands?: number;
  guests?: number;
  report?: string;
};
export type Mine = { topics: string[]; wishes: string[] };
