/** People by table, as a hall looks for them. */
import type { Who } from '../../live/protocol';

/** Groups people by table, tables by number, people by name; tables at which nobody sits are left out. */
export function byTable<T extends { who?: Who; table: string }>(
  all: readonly T[],
): { table: string; people: T[] }[] {
  const names = new Intl.Collator('ja');
  const tables = new Map<string, T[]>();
  for (const one of all) tables.set(one.table, [...(tables.get(one.table) ?? []), one]);
  return [...tables]
    .sort(([one], [other]) => Number(one) - Number(other))
    .map(([table, people]) => ({
      table,
      people: people.sort((one, other) => names.compare(one.who?.name ?? '', other.who?.name ?? '')),
    }));
}
