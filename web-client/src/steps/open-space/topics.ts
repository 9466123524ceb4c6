/** Topics in the order in which they are talked about. */
import { marked } from '../../i18n/words.svelte';
import type { Named, StepSource } from '../../live/source';
import { apart } from '../../parts/apart';
import type { Now, Topic } from './records';

/** Names the vote on wishes that is seen, so that what was meant for it does not reach another. */
export const voteOf = (step: StepSource): number => step.now<Now>()?.vote ?? 1;

/** Says where a topic is talked about; empty while it has no place. */
export const whereOf = ({ round, table }: Topic): string =>
  round && table ? marked('open-space.where', { n: round, name: table }) : '';

export const sponsorOf = ({ who, name }: Topic): string =>
  marked('open-space.by', { name: apart(name ?? who?.name ?? marked('who.nameless')) });

/** Lists topics by round and table; those without a place come last, as they were proposed. */
export function inOrder(step: StepSource): Named<Topic>[] {
  const place = ({ round, table }: Topic) => (round ? round * 1000 + Number(table) : Infinity);
  return step
    .list<Topic>('topic/')
    .slice()
    .sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

/** Says how many would like to go or have come, as far as it may be told. */
export const countsOf = ({ wishes, hands, guests }: Topic): string[] => [
  wishes === undefined ? '' : marked('open-space.wishes', { count: wishes }),
  hands ? marked('open-space.hands', { count: hands }) : '',
  guests === undefined ? '' : marked('open-space.guests.n', { count: guests }),
];
