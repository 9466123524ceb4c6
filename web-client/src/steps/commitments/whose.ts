import { marked } from '../../i18n/words.svelte';
import type { Commitment } from './records';

/** Names who does it: a person, a group, both. Somebody always does, also where no name is known or to be shown. */
export function carriers({ who, party }: Commitment): string[] {
  const known = [who?.name, party].filter((each) => each !== undefined && each !== '') as string[];
  return known.length > 0 ? known : [marked('commitments.nameless')];
}

/** Says who does it, in one line; each name keeps the direction of its own script, and two stand in their order. */
export const whose = (commitment: Commitment): string =>
  // What `apart` does, without a file more for the phone to load first.
  `\u2068${carriers(commitment).join('\u2069 / \u2068')}\u2069`;
