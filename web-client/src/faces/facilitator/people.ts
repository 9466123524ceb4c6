/** Who sits where, for the console. */
import type { SeatRecord } from '../../live/protocol';
import type { Named } from '../../live/source';

export type Seated = Named<SeatRecord>;

/** Groups the seats by table in order, those without a table last; within a table by name. */
export function byTable(
  seats: readonly Seated[],
  tables: number,
): { table: string | null; seats: Seated[] }[] {
  const names = new Intl.Collator('ja');
  const groups = new Map<string | null, Seated[]>();
  for (let i = 1; i <= tables; i++) groups.set(String(i), []);
  for (const seat of seats) {
    const table = seat.table ?? null;
    groups.set(table, [...(groups.get(table) ?? []), seat]);
  }
  return [...groups]
    .sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : Number(a) - Number(b)))
    .map(([table, all]) => ({
      table,
      seats: all.sort((a, b) => names.compare(a.who.name ?? '', b.who.name ?? '')),
    }));
}

/** Keeps those whose name holds the letters, written in any width or case. */
export function named(seats: readonly Seated[], letters: string): readonly Seated[] {
  const wanted = letters.normalize('NFKC').trim().toLowerCase();
  if (!wanted) return seats;
  return seats.filter((s) => (s.who.name ?? '').normalize('NFKC').toLowerCase().includes(wanted));
}
