/** What a survey asks, and what came of it. */
import type { Text } from '../../i18n/text';
import type { Named, StepSource } from '../../live/source';
import type { Choice, Form, Question, Result, Said, Sheet } from './records';

/** `place`: where the words of one's answer stand on a sheet; only of questions that ask for words. */
export type Asked = Omit<Question, 'choices'> & {
  id: string;
  choices: { id: string; text: Text }[];
  place: number;
};
/** One bar; that of several answers that are put together has the words of each. */
export type Bar = { id: string; texts: Text[]; together?: boolean; count: number; of: number };

export const EMPTY: Sheet = { choices: [], words: [] };

/** Gives the questions in their order. */
export function questions(step: StepSource): Asked[] {
  let words = 0;
  return (step.form<Form>()?.questions ?? []).flatMap((id) => {
    const asked = step.get<Question>(`question/${id}`);
    if (!asked) return [];
    const choices = (asked.choices ?? []).flatMap((each) => {
      const choice = step.get<Choice>(`choice/${each}`);
      return choice ? [{ id: each, text: choice.text }] : [];
    });
    return [{ ...asked, id, choices, place: asked.type === 'words' ? words++ : -1 }];
  });
}

/** Gives the bars of a question, in the order of its answers; none while nothing may be shown. */
export function bars(step: StepSource, { id, choices }: Asked): Bar[] {
  const result = step.get<Result>(`result/${id}`);
  if (!result || result.withheld) return [];
  const of = Math.max(1, result.answered ?? 0);
  const shown: Bar[] = choices.flatMap((each) => {
    const count = result.counts?.[each.id];
    return count === undefined ? [] : [{ id: each.id, texts: [each.text], count, of }];
  });
  if (!result.others) return shown;
  const texts = choices.filter((each) => !(each.id in (result.counts ?? {}))).map(({ text }) => text);
  return [...shown, { id: `${id}-others`, texts, together: true, count: result.others, of }];
}

/** Gives what was written for a question, in the order of the words. */
export const said = (step: StepSource, question: string): Named<Said>[] =>
  step
    .list<Said>('word/')
    .filter((each) => each.question === question)
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));

/** Whether nothing is filled in. */
export const isEmpty = ({ choices, words }: Sheet): boolean =>
  choices.length === 0 && words.every((each) => !each.trim());
