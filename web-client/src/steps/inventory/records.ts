/** The records of an inventory, as PROTOCOL names them. */
import type { Text } from '../../i18n/text';
import type { Who } from '../../live/protocol';

/** What can become of an activity. */
export type Decision = { id: string; text: Text };

export type Form = {
  /** What is asked of each activity. */
  fields: Text[];
  /** Absent where activities are only gathered. The last one is a verdict alone, and no answer. */
  decisions?: Decision[];
  least?: number;
  nameLimit: number;
  sentenceLimit: number;
  reasonLimit: number;
};
export type Now = {
  activities: number;
  /** Seats that have answered any; absent while it may not be told: `few`, fewer than the form's `least`. */
  respondents?: number;
  few?: boolean;
  hands?: number;
  closed?: boolean;
  /** How many the room has settled. */
  verdicts?: number;
  /** Which vote this is, from the second on. */
  vote?: number;
};
/** Of the template (`text`), of somebody, or drawn (`words`). What was added has no `place`. */
export type Activity = {
  text?: Text;
  words?: string;
  place?: number;
  order: number;
  who?: Who;
  paper?: boolean;
};
/** Told by the template (`text`), or by somebody (`words`). */
export type Fact = { field: number; text?: Text; words?: string; who?: Who };
/** Named by the activity. */
export type Facts = { facts: Fact[] };
export type Counts = Record<string, number>;
/** Named by the activity. `withheld`: answers by phone stay hidden, and the counts are of the hands alone. */
export type Result = {
  counts: Counts;
  byHand?: Counts;
  withheld?: boolean;
  /** What most chose, several that tie. */
  most: string[];
  /** Nobody's; beside no decision where it would point at the few who chose it. */
  reasons?: { decision?: string; text: string }[];
};
/** Named by the activity. */
export type Verdict = { decision: string; sentence?: string };
/** Named by the activity: people counted in the room, by all who count or by oneself. */
export type Hands = { counts: Counts };
/** What this seat added, and what it told: activity → fields. */
export type Mine = { activities: string[]; facts?: Record<string, number[]> };
export type MyActivity = { text: string; state: 'shown' | 'left-out'; paper?: boolean };
/** Named by the activity. */
export type MyAnswer = { decision: string; reason?: string };
