/** Remembers the seats taken in this browser: each face apart, each tab its own, and a way back for all of them. */
import type { Entry } from './protocol';

export type Face = 'phone' | 'facilitator' | 'screen' | 'staff';
export type Kept = Entry & { code?: string; at: number };

const TAB = (face: Face) => `entaku.tab.${face}`;
const SEAT = (face: Face, session: string) => `entaku.seat.${face}.${session}`;

/** Keeps a seat and makes it this tab's. */
export function keepSeat(face: Face, entry: Entry, code?: string): void {
  const kept: Kept = { ...entry, code, at: Date.now() };
  write(localStorage, SEAT(face, entry.session), kept);
  write(sessionStorage, TAB(face), entry.session);
}

/** Gives this tab's seat; in a new tab, the one taken last. */
export function seatHere(face: Face): Kept | null {
  const session = read<string>(sessionStorage, TAB(face));
  if (session) return read<Kept>(localStorage, SEAT(face, session));
  return seats(face)[0] ?? null;
}

/** Gives the seat of this browser in the session with the code, if there is one. */
export function seatFor(face: Face, code: string): Kept | null {
  return seats(face).find((kept) => kept.code === code) ?? null;
}

/** Makes a kept seat this tab's. */
export function sitDown(face: Face, kept: Kept): void {
  keepSeat(face, kept, kept.code);
}

/** Forgets a seat that the server no longer knows. */
export function leaveSeat(face: Face, session: string): void {
  try {
    localStorage.removeItem(SEAT(face, session));
    sessionStorage.removeItem(TAB(face));
  } catch {
    // Storage is forbidden here, so nothing was kept.
  }
}

/** Lists the seats kept for a face, last taken first. */
export function seats(face: Face): Kept[] {
  const found: Kept[] = [];
  try {
    for (let i = 0; i < localStorage.length; i++) {
      const key = localStorage.key(i)!;
      const kept = key.startsWith(SEAT(face, '')) ? read<Kept>(localStorage, key) : null;
      if (kept?.token) found.push(kept);
    }
  } catch {
    return [];
  }
  return found.sort((a, b) => b.at - a.at);
}

/** Keeps a staff token for this browser. */
export function keepStaff(token: string): void {
  write(localStorage, 'entaku.staff', token);
}

export function staffToken(): string | null {
  return read<string>(localStorage, 'entaku.staff');
}

function write(storage: Storage, key: string, value: unknown): void {
  try {
    storage.setItem(key, JSON.stringify(value));
  } catch {
    // An in-app browser without storage: the 再入場番号 is the way back.
  }
}

function read<T>(storage: Storage, key: string): T | null {
  try {
    const text = storage.getItem(key);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}
