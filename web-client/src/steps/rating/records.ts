/** The records of ratings, as PROTOCOL names them. */
import type { Text } from '../../i18n/text';

/** A level, from `1` up, or not being sure. */
export type Mark = string;
export const UNSURE: Mark = 'unsure';

export type Side = { id: string; text: Text };
/** `scale` is the highest level; `sides` are absent where all are counted together, `least` where every count is shown. */
export type Form = {
  question: Text;
  scale: number;
  low: Text;
  high: Text;
  sides?: Side[];
  from: string[];
  least?: number;
};
export type Now = {
  /** Seats that have rated anything; absent while it may not be told: `few`, fewer than the form's `least`. */
  raters?: number;
  few?: boolean;
  hands?: number;
  closed?: boolean;
  /** Which vote this is, from the second on. */
  vote?: number;
};
/** Of the template (`text`), or the item of the same id. */
export type Thing = { text?: Text; place: number };
/**
 * What one side gave, absent where all are counted together: people at each level, level 1 first. `withheld`: ratings by
 * phone stay hidden, and the counts are of the hands alone. Median and quartiles are in half levels.
 */
export type Part = {
  side?: string;
  counts: number[];
  unsure: number;
  byHand?: number;
  withheld?: boolean;
  median?: number;
  low?: number;
  high?: number;
};
/** Named by the thing. Without a `rank` it cannot be compared; `apart` is how far the sides lie apart, in half levels. */
export type Result = { rank?: number; tied?: boolean; apart?: number; parts: Part[] };
/** What those who conduct see besides; absent while few have rated. */
export type Desk = { done?: number; ratings?: number };
/** People counted in the room at `3`, or at `office/3` where sides are counted apart; named by the thing. */
export type Hands = { counts: Record<string, number> };
export type Mine = { side: string };
/** Named by the thing. */
export type MyAnswer = { mark: Mark };
