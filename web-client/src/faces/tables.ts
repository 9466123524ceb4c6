/** A step that is held at tables, table by table. */
import { has } from '../i18n/words.svelte';
import type { Source } from '../live/source';
import { coded } from '../parts/coded';
import type { TableRow } from '../parts/tables';

/** Gives a row for each table, empty ones too: who sits there, and what has come out of the step so far. */
export function tableRows(source: Source, step: string): TableRow[] {
  const tables = source.session?.tables ?? 0;
  return Array.from({ length: tables }, (_, i) => String(i + 1)).map((table) => ({
    table,
    seats: source.room.tables[table] ?? 0,
    counts: source
      .produced(step, table)
      .filter(({ what }) => has(`produced.${what}`))
      .map(({ what, count }) => coded('produced', what, { count })),
  }));
}
