/** The records of a seat plan, as PROTOCOL names them. */
import type { Who } from '../../live/protocol';

export const WAYS = ['actor', 'age', 'random', 'hand', 'theme', 'home'] as const;
export type Way = (typeof WAYS)[number];

/** `themes`: items that tables can talk about, one each; `oneStays`: one person keeps their seat at every table. */
export type Form = { by: Way; list?: true; themes: string[]; oneStays?: true };
export type Now = { seated: number };
/** Table → the item that is talked about there. */
export type Themes = { tables: Record<string, string> };
/** `stays`: one kept one's table when people were seated. */
export type Mine = { theme?: string; stays?: true };
/** Theme → how many would like to talk about it. */
export type Wishes = { themes: Record<string, number> };
/** Where somebody sits now. */
export type At = { who?: Who; table: string };

export type Plan = {
  number: number;
  way: Way;
  /** People were seated by it. */
  applied?: true;
  tables: number;
  /** Pairs who sat together before, and how many of these there are at least. */
  again: number;
  atLeast: number;
  /** How many are to talk about what they wished for. */
  granted: number;
};
/** Table → kind of actor → how many of those who said theirs. */
export type Mix = { tables: Record<string, Record<string, number>> };
export type Place = { who?: Who; table: string; fixed?: true };
export type Stays = { seats: string[] };
export type Late = { count: number; people: Who[] };
