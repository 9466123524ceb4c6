/** What is voted on, and how votes come. */
import { marked } from '../../i18n/words.svelte';
import type { StepSource } from '../../live/source';
import type { LiveStep } from '../../live/store.svelte';
import {
  type Amendment,
  type Counts,
  type Form,
  type Now,
  type Source,
  SOURCES,
  type Voice,
  type Wording,
} from './records';

/** Names the vote that is seen, so that what was meant for it does not reach another. */
export const voteOf = (step: StepSource): number => step.now<Now>()?.vote ?? 1;

/** Gives one text of the motion. */
export const wording = (step: StepSource, n: number): Wording => step.get<Wording>(`wording/${n}`) ?? {};

/** Gives the amendment that is voted on now. */
export function put(step: StepSource): Amendment | undefined {
  const id = step.now<Now>()?.amendment;
  return id === undefined ? undefined : step.get<Amendment>(`amendment/${id}`);
}

/** Lists all amendments in their order. */
export const amendments = (step: StepSource) =>
  [...step.list<Amendment>('amendment/')].sort((a, b) => a.n - b.n);

/** Lists the ways in which somebody counts votes here now: sheets of the absent lie there before the vote is open. */
export function ways({ by }: Form, { open }: Now): Source[] {
  const room = SOURCES.filter((way) => way === 'slips' || (way === 'hands' && by === 'open'));
  return [...(open ? room : []), 'written', 'proxy'];
}

/** What this seat has entered. */
export const entered = (step: LiveStep): Record<string, number> => step.mine<Counts>('counts')?.counts ?? {};

/** Says how many have to be for it, and of whom. */
export const rule = (form: Form): string =>
  [marked(`motion.share.${form.share}`), marked(`motion.basis.${form.basis}`)].join(' ');

/** Names a way with a side: `hands-for`. */
export function named(option: string): string {
  const [way, voice] = option.split('-') as [Source, Voice];
  return `${marked(`motion.way.${way}`)} ${marked(`motion.voice.${voice}`)}`;
}
