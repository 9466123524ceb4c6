/** The records of a dot vote, as PROTOCOL names them. */

/** `items` are fixed when the room enters the step; `least` is absent where every count is shown. */
export type Form = { from: string; dots: number; max: number; least?: number; items: string[] };
/** `withheld`: the dots placed by phone stay hidden, so that nobody is given away. */
export type Now = {
  /** Absent while it may not be told: `few`, fewer than the form's `least`. */
  voters?: number;
  few?: boolean;
  hands?: number;
  closed?: boolean;
  withheld?: boolean;
  /** Which vote this is, from the second on: another one begins where a result that was shown is taken back. */
  vote?: number;
};
/** Named by the item. Of a vote that is withheld there are results of the hands alone, or none. */
export type Result = { dots: number; hands: number; rank: number; tied?: boolean };
export type Ballot = { dots: Record<string, number>; left: number };
/** What this seat has entered for people without a phone. */
export type Hands = { dots: Record<string, number> };
/** Facilitators see what all who count have entered on an item. */
export type Counted = { dots: number };
