/** The records of proposals and agreements, as PROTOCOL names them. */
import type { Text } from '../../i18n/text';
import type { Who } from '../../live/protocol';

export type Level = { id: string; text: Text; full?: true; lives?: true };
export type Form = {
  from: string[];
  levels: Level[];
  proposalLimit: number;
  reasonLimit: number;
  least: number;
};
export type Now = { proposals: number; agreements: number };
/** Neighbouring levels that are counted as one where few answered by phone; `hands` of `count` were raised in the room. */
export type Band = { levels: string[]; count: number; hands: number };
export type Result = {
  /** Fullest agreement first. */
  bands: Band[];
  /** Hands raised, by level; they were seen by all. */
  byHand: Record<string, number>;
  total: number;
  /** How many can live with it; absent where a band reaches across that line. */
  lives?: number;
  /** The band of the person in the middle. */
  median?: string[];
  /** Answers by phone stay hidden: all figures are of the hands alone. */
  withheld?: boolean;
};
/** A reason, and the levels of the band that its writer is counted in. */
export type Reason = { levels: string[]; text: string; who?: Who };
export type Proposal = {
  text: string;
  order: number;
  version: number;
  /** Which vote on this wording it is, from the second on. */
  vote?: number;
  wording: { version: number; text: string; why?: string }[];
  /** Ids of items. */
  from: string[];
  state: 'draft' | 'asking' | 'closed' | 'agreed' | 'not-agreed' | 'withdrawn';
  conditions?: string[];
  result?: Result;
  reasons?: Reason[];
};
/** How many have answered; under `n/` and the proposal. `few`: fewer than the form's `least`, so that `n` is not told. */
export type Answers = { n?: number; few?: boolean; hands?: number };
/** Named by the proposal. */
export type MyAnswer = { version: number; level: string; reason?: string };
/** What this seat has entered for people without a phone, by level; named by the proposal. */
export type MyHands = { counts: Record<string, number> };
