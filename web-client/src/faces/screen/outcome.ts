/** What a talk ended with, as the wall lists it. */
import { marked } from '../../i18n/words.svelte';
import { day } from '../../parts/day';
import type { Section } from '../../parts/paging';
import { toKey, who, type Proceedings } from '../record/record';

/** What people wrote stands as it is; `of` are words of ours. */
export type Result = { text?: string; of?: string; also?: string[]; about: string[]; color: string };

/** Gives what was agreed, who does what by when, and what is carried over; what there is none of says so or is left out. */
export function outcome(record: Proceedings): Section<Result>[] {
  const agreed = record.proposals.filter((each) => each.state === 'agreed');
  const { commitments, questions } = record;
  const sections: Section<Result>[] = [
    {
      id: 'agreed',
      head: marked('record.agreements', { count: agreed.length }),
      cards: agreed.map(({ text, conditions }) => ({
        ...{ text, about: [], color: 'green' },
        also: conditions.map((each) => marked('record.condition', { text: each })),
      })),
    },
    {
      id: 'promises',
      head: marked('record.commitments', { count: commitments.length }),
      cards: commitments.map((each) => ({
        ...{ text: each.what, color: 'yellow' },
        about: [who(record, each), each.by ? marked('screen.by', { day: day(each.by) }) : ''],
      })),
    },
    {
      id: 'questions',
      head: marked('record.questions', { count: questions.length }),
      cards: questions.map(({ text, to, by }) => ({
        ...{ text, color: 'purple' },
        about: [marked(toKey(to), { to }), by ? marked('screen.by', { day: day(by) }) : ''],
      })),
    },
  ];
  if (agreed.length === 0)
    sections[0]!.cards = [{ of: marked('record.agreements.none'), about: [], color: 'green' }];
  return sections.filter((section) => section.cards.length > 0);
}
