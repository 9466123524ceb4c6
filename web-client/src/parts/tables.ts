/** One table as a row: who sits there, and in words what has come out there. */
export type TableRow = { table: string; seats: number; counts: string[] };
