/** The records of a poll, as PROTOCOL names them. */
import type { Text } from '../../i18n/text';

/** `most` is absent where any number may be chosen, `least` where every count is shown. */
export type Form = { question: Text; choices: string[]; most?: number; least?: number };
/** A choice of the template's own; the others are items of an earlier step. */
export type Own = { text: Text };
/** `withheld`: the answers by phone stay hidden, so that nobody is given away. */
export type Now = {
  /** Absent while it may not be told: `few`, fewer than the form's `least`. */
  answered?: number;
  few?: boolean;
  hands?: number;
  closed?: boolean;
  withheld?: boolean;
  /** How often this was asked, from the second time on: it is asked anew where a result that was shown is taken back. */
  vote?: number;
};
/** Named by the choice. Where the phones are withheld there are results of the hands alone, or none. */
export type Result = { count: number; hands: number; rank: number; tied?: boolean };
export type Ballot = { choices: string[] };
/** What this seat has entered for people without a phone. */
export type Hands = { counts: Record<string, number> };
/** Facilitators see what all who count have entered for a choice. */
export type Counted = { count: number };
