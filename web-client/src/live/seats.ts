/** Remembers the seats taken in this browser: each face apart, each tab its own, and a way back for all of them. */
import { forget, keep, keysOf, recall } from './kept';
import type { Entry } from './protocol';

export type Face = 'phone' | 'facilitator' | 'screen' | 'staff';
/** `name` tells apart the seats that several people have on one device. */
export type Kept = Entry & { code?: string; name?: string; at: number };
type Seat = Pick<Entry, 'session' | 'seat'>;

const TAB = (face: Face) => `entaku.tab.${face}`;
const SEATS = (face: Face) => `entaku.seat.${face}.`;
const SEAT = (face: Face, { session, seat }: Seat) => `${SEATS(face)}${session}.${seat}`;
const STAFF = 'entaku.staff';

/** Keeps a seat and makes it this tab's. */
export function keepSeat(face: Face, entry: Entry, code?: string, name?: string): void {
  const kept: Kept = { ...entry, code, name, at: Date.now() };
  keep('browser', SEAT(face, entry), kept);
  keep('tab', TAB(face), { session: entry.session, seat: entry.seat } satisfies Seat);
}

/** Gives this tab's seat; in a new tab, the one taken last. */
export function seatHere(face: Face): Kept | null {
  const seat = recall<Seat>('tab', TAB(face));
  if (seat) return recall<Kept>('browser', SEAT(face, seat));
  return seats(face)[0] ?? null;
}

/** Gives the seats of this browser in the session with the code, last taken first. */
export function seatsFor(face: Face, code: string): Kept[] {
  return seats(face).filter((kept) => kept.code === code);
}

/** Makes a kept seat this tab's. */
export function sitDown(face: Face, kept: Kept): void {
  keepSeat(face, kept, kept.code, kept.name);
}

/** Forgets a seat that the server no longer knows. */
export function leaveSeat(face: Face, seat: Seat): void {
  forget('browser', SEAT(face, seat));
  forget('tab', TAB(face));
}

/** Lists the seats kept for a face, last taken first. */
export function seats(face: Face): Kept[] {
  return keysOf('browser', SEATS(face))
    .map((key) => recall<Kept>('browser', key))
    .filter((kept): kept is Kept => !!kept?.token)
    .sort((a, b) => b.at - a.at);
}

/** Keeps a staff token for this browser. */
export function keepStaff(token: string): void {
  keep('browser', STAFF, token);
}

export function staffToken(): string | null {
  return recall<string>('browser', STAFF);
}
