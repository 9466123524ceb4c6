/** A result in one line, for the desk and the wall. */
import { marked } from '../../i18n/words.svelte';
import type { Result } from './records';

/** In one line: how many can live with it, or where that cannot be told, how many are counted. */
export function summary({ lives: n, total, withheld }: Result): string {
  if (n === undefined)
    return marked(withheld ? 'consensus.hands-alone' : 'hall.consensus.total', { count: total });
  return marked(withheld ? 'hall.consensus.lives.hands' : 'hall.consensus.lives', { n, of: total });
}
