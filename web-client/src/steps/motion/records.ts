/** The records of a motion, as PROTOCOL names them. */
import type { Text } from '../../i18n/text';

export const VOICES = ['for', 'against', 'abstain'] as const;
export type Voice = (typeof VOICES)[number];
export const SOURCES = ['hands', 'slips', 'written', 'proxy'] as const;
export type Source = (typeof SOURCES)[number];

export type Form = {
  by: 'open' | 'secret';
  share:
    | 'majority-of-votes'
    | 'majority-of-present'
    | 'two-thirds-of-present'
    | 'majority-of-members'
    | 'three-quarters-of-members';
  quorum: string;
  basis: 'persons' | 'households';
  textLimit: number;
};
export type Roll = { members: number; attending: number; written: number; proxies: number };
export type Now = {
  /** Both are absent until the roll is set. */
  roll?: Roll;
  quorum?: number;
  there: number;
  quorate?: boolean;
  /** The number of the text that stands. */
  wording: number;
  /** What is voted on before the motion. */
  amendment?: string;
  open?: boolean;
  /** Votes so far on what is put now, and how many of them came in the room. */
  counted: number;
  inRoom: number;
  closed?: boolean;
  vote: number;
};
/** The first text is the template's (`of`), later ones are as somebody said them. */
export type Wording = { of?: Text; said?: string; amendment?: string };
export type Side = { voice: Voice; all: number; phones: number } & Record<Source, number>;
export type Outcome = {
  roll: Roll;
  quorum: number;
  sides: Side[];
  base: number;
  needed: number;
  silent: number;
  result: 'adopted' | 'not-adopted' | 'tied' | 'no-quorum';
};
export type Amendment = { n: number; text: string; proposer?: string; written?: string; outcome?: Outcome };
export type Ballot = { voice: Voice };
/** What this seat has entered: `hands-for` → how many. */
export type Counts = { counts: Record<string, number> };
/** Facilitators see what all who count have entered, and who is marked on the roll. */
export type Counted = { count: number };
export type Mark = {
  member: string;
  as: 'attending' | 'written' | 'proxy';
  voice?: Voice;
  holder?: string;
  n: number;
};
