/** The records of a budget, as PROTOCOL names them. */
import type { Text } from '../../i18n/text';

export type Rule = 'equal-shares' | 'greedy';
/** `least` is absent where every count is shown. */
export type Form = { unit: Text; total: number; rule: Rule; projects: string[]; least?: number };
export type Project = { text: Text; cost: number };
export type Settled = { rule: 'by-lower-cost' | 'by-lot'; lot?: string };
/** `withheld`: so few chose that nothing is told. */
export type Now = {
  /** Absent while it may not be told: `few`, fewer than the form's `least`. */
  chose?: number;
  few?: boolean;
  papers?: number;
  closed?: boolean;
  withheld?: boolean;
  left?: number;
  /** What is level and not decided. */
  tie?: string[];
  settled?: Settled[];
  /** How often people chose, from the second time on. */
  vote?: number;
};
export type Became = 'chosen' | 'left-out' | 'few' | 'tied' | 'undecided';
/** Named by the project. `count` is absent where fewer chose it than may be told. */
export type Result = { count?: number; became: Became; round?: number; left?: number };
export type Ballot = { projects: string[] };
export type Slip = { projects: string[]; count: number };
/** What this seat has entered for people without a phone. */
export type Slips = { slips: Slip[] };
