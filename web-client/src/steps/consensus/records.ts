/** The records of proposals and agreements, as PROTOCOL names them. */
import type { Text } from '../../i18n/text';
import type { Who } from '../../live/protocol';

export type Level = { id: string; text: Text; full: boolean; lives: boolean };
export type Form = {
  from: string[];
  levels: Level[];
  proposalLimit: number;
  reasonLimit: number;
  least: number;
};
export type Now = { proposals: number; agreements: number };
export type Result = {
  counts: Record<string, number>;
  total: number;
  lives: number;
  median?: string;
  withheld?: boolean;
};
export type Proposal = {
  text: string;
  order: number;
  version: number;
  wording: { version: number; text: string; why?: string }[];
  /** Ids of items. */
  from: string[];
  state: 'draft' | 'asking' | 'closed' | 'agreed' | 'not-agreed' | 'withdrawn';
  conditions: string[];
  hands?: number;
  result?: Result;
  reasons: { level: string; text: string; who?: Who }[];
};
/** How many have answered, while it is asked; named by the proposal. */
export type Answers = { n: number; hands?: number };
/** Named by the proposal. */
export type MyAnswer = { version: number; level: string; reason?: string };
/** What this seat has entered for people without a phone, by level; named by the proposal. */
export type MyHands = { counts: Record<string, number> };
