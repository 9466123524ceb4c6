/** Names of clusters, as people read them. */
const read = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/** Tells whether two names read the same, whatever their width, their case or the blanks in them. */
export function alike(one: string, other: string): boolean {
  return read(one) === read(other);
}
