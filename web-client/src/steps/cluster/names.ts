/** Names of clusters, as people read them. */
const read = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/** Gathers what bears a name that reads the same, where there is more than one of them. */
export function twins<T extends { name: string }>(named: readonly T[]): T[][] {
  const all = new Map<string, T[]>();
  for (const each of named) all.set(read(each.name), [...(all.get(read(each.name)) ?? []), each]);
  return [...all.values()].filter((same) => same.length > 1);
}

/** Tells whether two names read the same, whatever their width, their case or the blanks in them. */
export function alike(one: string, other: string): boolean {
  return read(one) === read(other);
}
