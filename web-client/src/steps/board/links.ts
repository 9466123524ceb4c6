/** Links between notes, as each of the two sees them. */
import { markedText } from '../../i18n/words.svelte';
import { takesPart } from '../../live/roles';
import type { Role } from '../../live/protocol';
import type { Named } from '../../live/source';
import type { Form, Link } from './records';

export type LinksOf = ReadonlyMap<string, readonly Named<Link>[]>;

/** Note → the links that lead from it or to it. */
export function linksByNote(links: readonly Named<Link>[]): LinksOf {
  const all = new Map<string, Named<Link>[]>();
  for (const link of links)
    for (const note of [link.from, link.to]) all.set(note, [...(all.get(note) ?? []), link]);
  return all;
}

/** The word of a link, ruby markup kept; empty where it has none. */
export const kindWords = (form: Form, { kind }: Link): string =>
  markedText(form.relations?.find(({ id }) => id === kind)?.text);

/** Tells whether one may link notes and take links back; the server decides. */
export function mayLink({ links }: Form, role: Role): boolean {
  if (!links) return false;
  if (role === 'facilitator') return true;
  return links === 'everyone' ? takesPart(role) : links === 'hosts' && role === 'table-host';
}
