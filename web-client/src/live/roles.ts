/** What a seat is there to do; the server decides, this only spares people a refusal. */
import type { Role } from './protocol';

/** Writes notes, votes, speaks. */
export const takesPart = (role: Role) => role !== 'observer' && role !== 'screen' && role !== 'facilitator';

/** Enters for people without a phone: paper notes, shown hands. */
export const entersForOthers = (role: Role) =>
  role === 'facilitator' || role === 'table-host' || role === 'scribe' || role === 'recorder';
