import { marked } from '../../i18n/words.svelte';
import type { Commitment } from './records';

/** Says who does it: a name, a group, both. Somebody always does, also where no name is known or to be shown. */
export const whose = ({ who, party }: Commitment): string =>
  [who?.name, party].filter(Boolean).join(' / ') || marked('commitments.nameless');
