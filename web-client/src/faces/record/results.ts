/** What was counted in a session: each question with its rows, as it stands in the record. */
import type { Text } from '../../i18n/text';
import { stepOf } from '../../live/written';
import type { Proceedings, Station, Thing } from './record';

export type Row = Thing & { tied: boolean };
export type Results = {
  id: string;
  station: Station;
  table?: string;
  question?: Text;
  rows: Row[];
  /** What was answered by phone stays hidden: all numbers, if any, are of the hands alone. */
  withheld: boolean;
  ranked: boolean;
  counted: boolean;
};

/** Gathers them in the order of the record. */
export function resultsOf({ things, stations }: Proceedings): Results[] {
  const all = new Map<string, Thing[]>();
  for (const thing of things)
    if (thing.state === 'counted' || thing.state === 'withheld') {
      const of = JSON.stringify([stepOf(thing.id), thing.table, thing.tags[0]]);
      all.set(of, [...(all.get(of) ?? []), thing]);
    }
  return [...all.entries()].flatMap(([id, rows]): Results[] => {
    const first = rows[0]!;
    const station = stations.find(({ step }) => step === stepOf(first.id));
    const alike = (rank: number | undefined) => rows.filter(({ numbers }) => numbers['rank'] === rank).length;
    const has = (number: string) => rows.some(({ numbers }) => number in numbers);
    if (!station) return [];
    return [
      {
        ...{ id, station, table: first.table, question: first.tags[0] },
        rows: rows.map((row) => ({ ...row, tied: alike(row.numbers['rank']) > 1 })),
        withheld: rows.some(({ state }) => state === 'withheld'),
        ...{ ranked: has('rank'), counted: has('count') },
      },
    ];
  });
}
