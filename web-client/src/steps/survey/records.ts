/** The records of a survey, as PROTOCOL names them. */
import type { Text } from '../../i18n/text';

export type Form = { questions: string[]; least: number; wordLimit: number };
/** `attribute`: it asks who somebody is. There is nothing to choose from where one writes. */
export type Question = {
  text: Text;
  type: 'choice' | 'choices' | 'words';
  attribute?: boolean;
  choices: string[];
};
export type Choice = { text: Text };
/** `sheets` is absent while it may not be told: `few`, fewer than the form's `least`. */
export type Now = { sheets?: number; few?: boolean; slips?: number; closed?: boolean };
/** Named by the question. `others` chose one of the answers that `counts` leaves out. */
export type Result = {
  answered?: number;
  withheld?: boolean;
  counts: Record<string, number>;
  others?: number;
};
export type Said = { question: string; text: string };
/** A sheet that is filled in; `words` stand in the order of the questions that ask for words. */
export type Sheet = { choices: string[]; words: string[] };
