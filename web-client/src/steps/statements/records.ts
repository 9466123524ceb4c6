/** The records of statements, as PROTOCOL names them. */
import type { Text } from '../../i18n/text';
import type { Who } from '../../live/protocol';

export const CHOICES = ['agree', 'disagree', 'unsure'] as const;
export type Choice = (typeof CHOICES)[number];
/** How many gave each answer. */
export type Three = Record<Choice, number>;

export type Form = {
  from: string[];
  add: 'never' | 'held' | 'open';
  reasons?: boolean;
  least: number;
  statementLimit: number;
  reasonLimit: number;
};
export type Now = {
  /** Seats that have answered any; absent while it may not be told: `few`, fewer than the form's `least`. */
  respondents?: number;
  few?: boolean;
  hands?: number;
  closed?: boolean;
  /** Which vote this is, from the second on. */
  vote?: number;
};
/** Of the template (`text`), of somebody (`words`), or the item of the same id. What was added has no `place`. */
export type Statement = {
  text?: Text;
  words?: string;
  place?: number;
  order: number;
  who?: Who;
  paper?: boolean;
};
/** Named by the statement. `withheld`: answers by phone stay hidden, and the counts are of the hands alone. */
export type Result = Three & {
  byHand?: Three;
  withheld?: boolean;
  leaning?: 'agreed' | 'disagreed' | 'divided' | 'unsure';
  /** Beside no answer, and nobody's. */
  reasons?: string[];
};
/** What those who conduct see besides; `done` and `answers` are absent while few have answered. */
export type Desk = { done?: number; answers?: number; held?: number };
/** Named by the statement. */
export type MyAnswer = { answer: Choice; reason?: string };
export type MyStatement = { text: string; state: 'held' | 'shown'; paper?: boolean };
export type Next = { statements: string[] };
