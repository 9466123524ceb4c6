/** What the wall writes of a question. */
import { marked, markedText } from '../../i18n/words.svelte';
import { apart } from '../../parts/apart';
import { day } from '../../parts/day';
import type { Ranked } from './ranked';
import type { Outcome, Part } from './records';

/** `text` is what somebody wrote, `of` are words of ours or of the template, `link` an address. */
export type Card = { text?: string; of?: string; link?: string; about: string[]; color: string };

function became(outcome: Outcome | undefined): string {
  if (!outcome) return '';
  if (outcome.state !== 'carried')
    return marked(outcome.state === 'answered' ? 'present.answered' : 'present.elsewhere');
  const to =
    outcome.to === 'next' ? marked('present.to.next') : marked('present.to', { name: apart(outcome.to) });
  const by = outcome.by ? ` ${marked('present.until', { day: day(outcome.by) })}` : '';
  return `${marked('present.carried')} ${to}${by}`;
}

/** Gives a question in short: its words, how many want to know, and of what sort its outcome is. */
export const cardOf = (one: Ranked): Card => ({
  text: one.text,
  about: [
    marked('present.people', { count: one.people }),
    one.alike ? marked('present.alike') : '',
    one.who?.name ?? '',
    became(one.outcome),
  ],
  color: one.outcome ? 'green' : 'yellow',
});

/** Gives a question that was taken up, and the words of what became of it in a card of their own. */
export function cardsOf(one: Ranked): Card[] {
  const { outcome } = one;
  if (!outcome || outcome.state === 'carried') return [cardOf(one)];
  return [
    cardOf({ ...one, outcome: undefined }),
    { text: outcome.text, about: [became(outcome)], color: 'green' },
  ];
}

/** Gives what a part says below its title, if anything. */
export const cardsOfPart = ({ text, link }: Part): Card[] =>
  text || link ? [{ of: text && markedText(text), link, about: [], color: 'blue' }] : [];
