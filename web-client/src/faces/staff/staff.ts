/** What the door tells staff: ways of talking, sessions, and the links of a new one. */
import type { Template } from './format/shown';

export type { Template } from './format/shown';

export type Card = {
  id: string;
  code: string;
  title: string;
  area: string;
  template: string;
  status: 'waiting' | 'open' | 'closed';
  heldOn: string | null;
  sample: boolean;
};

export type Made = {
  id: string;
  code: string;
  facilitator: { url: string; expires: number };
  screen: { url: string; expires: number };
};

export type Wish = {
  template: string;
  title: string;
  area: string;
  heldOn: string;
  /** Null where no number was written. */
  tables: number | null;
  section: string;
  /** A rehearsal or a sample: screens and record say so. */
  sample?: boolean;
  /** The session whose commitments and questions it takes over; empty for none. */
  follows?: string;
};

/** As many tables as the server takes. */
export const TABLES = 200;

const NAME = '[\\p{L}\\p{M}\\p{N}\\u30fb-]{1,40}';
const AREA = new RegExp(`^${NAME}(/${NAME}){0,5}$`, 'u');

/** Gives an area as the door takes it: a slash is a slash, however wide it was typed, and blanks beside it are none. */
export const areaOf = (typed: string): string =>
  typed
    .normalize('NFKC')
    .trim()
    .replace(/\s*\/\s*/g, '/');

/** Lists what a session of this area can follow: those of the same one that are over, the latest first. */
export const earlierIn = (sessions: Card[], area: string): Card[] =>
  sessions
    .filter((each) => each.status === 'closed' && each.area === area)
    .sort((a, b) => (b.heldOn ?? '').localeCompare(a.heldOn ?? ''));

/** Lists the steps that a session made from it will have, as it follows another one or none. */
export const stepsOf = ({ steps }: Template, follows: boolean): Template['steps'] =>
  steps.filter(({ following }) => follows || !following);

/** Names the field that the door would refuse, or none: an area is names of letters and digits with slashes. */
export function wrongField(wish: Wish): keyof Wish | null {
  if (!wish.template) return 'template';
  if (!wish.title.trim()) return 'title';
  if (!AREA.test(areaOf(wish.area))) return 'area';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(wish.heldOn)) return 'heldOn';
  if (wish.tables === null) return 'tables';
  return null;
}
