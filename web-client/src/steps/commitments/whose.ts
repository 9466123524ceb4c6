import { marked } from '../../i18n/words.svelte';
import type { Commitment } from './records';

/** Names who does it: a person, a group, both. Somebody always does, also where no name is known or to be shown. */
export function carriers({ who, party }: Commitment): string[] {
  const known = [who?.name, party].filter((each) => each !== undefined && each !== '') as string[];
  return known.length > 0 ? known : [marked('commitments.nameless')];
}

/** Puts words into one line; each keeps the direction of its own script, and two stand in their order. */
export const inLine = (words: string[], between: string): string =>
  // What `apart` does, without a file more for the phone to load first.
  `\u2068${words.join(`\u2069${between}\u2068`)}\u2069`;

/**
 * Says who does it, in one line. It stands in no element that finds its direction by the letters in it: the first name
 * would turn the whole line round.
 */
export const whose = (commitment: Commitment): string => inLine(carriers(commitment), ' / ');
