/** Who sits in the circle, what they are called, and how long each has spoken. */
import { aboutWords } from '../../i18n/about';
import { marked } from '../../i18n/words.svelte';
import type { Named, StepSource } from '../../live/source';
import { apart } from '../../parts/apart';
import { coded } from '../../parts/coded';
import type { Chair, Turn } from './records';

/** The words for kinds of actor are those of the door; they come once somebody is named. */
export const actorWords = (): void => void aboutWords();

export const nameOf = (chair: Chair | undefined): string =>
  chair?.name ?? chair?.who?.name ?? marked('who.nameless');

export const actorOf = (chair: Chair | undefined): string =>
  chair?.actor ? coded('actor', chair.actor) : '';

/** Gives the name, and as what somebody sits there where that was said. */
export function standing(chair: Chair | undefined): string {
  const actor = actorOf(chair);
  const name = apart(nameOf(chair));
  return actor ? marked('circle.standing', { name, actor }) : name;
}

/** Somebody inside with the milliseconds they have spoken so far, and their part of the longest time, from 0 to 1. */
export type Share = Named<Chair> & { speaks: boolean; time: number; part: number };

/** Lists those inside by order, then those who have left after they had spoken. */
export function shares(step: StepSource): Share[] {
  const turn = step.get<Turn>('turn');
  // An answer to a look is no live view, and has no clock.
  const source: object = step.source;
  const ticked = 'ticked' in source && typeof source.ticked === 'number' ? source.ticked : 0;
  const since = turn?.since ?? 0;
  const going = since && ticked ? Math.max(0, ticked - since) : 0;
  const all = step
    .list<Chair>('chair/')
    .filter((chair) => !chair.left || chair.spoken > 0)
    .map((chair) => {
      const speaks = chair.id === turn?.chair;
      return { ...chair, speaks, time: chair.spoken + (speaks ? going : 0) };
    });
  const most = Math.max(1, ...all.map(({ time }) => time));
  return all
    .map((chair) => ({ ...chair, part: chair.time / most }))
    .toSorted((a, b) => Number(!!a.left) - Number(!!b.left) || a.order - b.order);
}

/** Minutes and seconds, `4:05`. */
export function spokenFor(time: number): string {
  const seconds = Math.floor(time / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
