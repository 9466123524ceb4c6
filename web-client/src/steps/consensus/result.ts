/** What a result looks like: its bands as rows, and reasons beside the line that they draw. */
import { marked, markedText } from '../../i18n/words.svelte';
import type { Answers, Level, Proposal, Reason, Result } from './records';

/** A band as a row. `lives` is null where it reaches across the line of those who can live with it. */
export type Row = { id: string; text: string; lives: boolean | null; count: number };

/** Names levels in the language of the screen; the whole scale says nothing and has no name. */
export const nameOf = (levels: Level[], ids: string[]): string =>
  ids.length > 1 && ids.length === levels.length
    ? ''
    : ids
        .map((id) => markedText(levels.find((each) => each.id === id)?.text) || id)
        .join(marked('consensus.joined.by'));

const canLive = (levels: Level[], id: string) => levels.find((each) => each.id === id)?.lives ?? false;

function sideOf(levels: Level[], ids: string[]): boolean | null {
  const sides = new Set(ids.map((id) => canLive(levels, id)));
  return sides.size === 1 ? [...sides][0]! : null;
}

export const rows = (levels: Level[], result: Result): Row[] =>
  result.bands.map((band) => ({
    id: band.levels.join('+'),
    text: nameOf(levels, band.levels) || marked('consensus.joined.all'),
    lives: sideOf(levels, band.levels),
    count: band.count,
  }));

/** How many of those counted raised a hand. */
export const handsIn = (result: Result): number => result.bands.reduce((sum, band) => sum + band.hands, 0);

/** Whether any figure stands for more than one level. */
export const joined = (result: Result): boolean => result.bands.some((band) => band.levels.length > 1);

/** The reasons of those who surely cannot live with it, and all others, in the order they came. */
export function sorted(
  levels: Level[],
  { reasons = [] }: Proposal,
): { minority: Reason[]; others: Reason[] } {
  const against = (each: Reason) => sideOf(levels, each.levels) === false;
  return { minority: reasons.filter(against), others: reasons.filter((each) => !against(each)) };
}

/** How many have answered, hands and phones together; while the phones are too few to be told, the sum they stay below. */
export function answered(answers: Answers | undefined, least: number): { count: number; few: boolean } {
  const few = answers?.few ?? false;
  return { few, count: (few ? least : (answers?.n ?? 0)) + (answers?.hands ?? 0) };
}
