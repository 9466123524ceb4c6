/** The records of what is explained and asked, as PROTOCOL names them. */
import type { Text } from '../../i18n/text';
import type { Who } from '../../live/protocol';

export type Form = {
  /** Whether the floor may ask. */
  questions?: boolean;
  questionLimit: number;
  answerLimit: number;
  elsewhereLimit: number;
  titleLimit: number;
  textLimit: number;
  linkLimit: number;
};
export type Now = { asked: number; replies?: number; carried?: number; held?: number };
/** What the room looks at: a part, before it a question that was taken up, or neither. */
export type On = { part?: string; question?: string; since: number; turns: number };
export type Part = {
  title: Text;
  text?: Text;
  speaker?: Text;
  minutes?: number;
  link?: string;
  order: number;
  version?: number;
};
/** `to` is `next` or the section that is asked. */
export type Outcome =
  { state: 'answered' | 'elsewhere'; text: string } | { state: 'carried'; to: string; by?: string };
export type Question = {
  text: string;
  order: number;
  who?: Who;
  paper?: boolean;
  version?: number;
  outcome?: Outcome;
};
/** How many want to know, hands and who asked among them; no record where it is that one alone. */
export type People = { n: number; hands?: number };
export type Mine = { questions: string[] };
export type Wants = { questions: string[] };
export type OwnQuestion = { text: string; held?: boolean; paper?: boolean };
