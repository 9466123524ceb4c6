/** The records of a look back, as PROTOCOL names them. */
import type { Text } from '../../i18n/text';
import type { Who } from '../../live/protocol';

/** `title` and `heldOn` are of the meeting before; absent where there was none. */
export type Form = { title?: string; heldOn?: string; wordLimit: number; figureLimit: number };
export type Now = { told: number };
/** The entry that the room is at. */
export type On = { entry: string };
export type Sort = 'commitment' | 'question' | 'indicator';
export type Entry = {
  sort: Sort;
  /** What somebody wrote; an indicator has a `name` instead. */
  text?: string;
  name?: Text;
  who?: Who;
  party?: string;
  by?: string;
  /** `next` or the section that is asked. */
  to?: string;
  before?: Text;
  goal?: Text;
  order: number;
};
export type Told = { state: string; word?: string; who?: Who };
/** The entries that one told of oneself. */
export type Yours = { told: string[] };

/** What can become of each sort of thing. */
export const STATES: Record<Sort, string[]> = {
  commitment: ['done', 'under-way', 'stuck', 'dropped'],
  question: ['answered', 'carried'],
  indicator: ['measured'],
};
