/** Requests at the door, and what it refuses. */
import type { Entry } from './protocol';
import { keepSeat, keepStaff, seatHere, type Face, type Kept } from './seats';

/** A refusal with the server's reason code; `away` when there was no answer at all. */
export class Refusal extends Error {
  constructor(
    readonly reason: string,
    readonly status: number,
  ) {
    super(reason);
  }
}

export async function ask<T>(
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
  token?: string,
): Promise<T> {
  const headers: Record<string, string> = {};
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (token) headers['Authorization'] = `Bearer ${token}`;
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new Refusal('away', 0);
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok)
    throw new Refusal(answer.reason ?? (response.status >= 500 ? 'away' : 'unknown'), response.status);
  return answer as T;
}

export interface Joining {
  code: string;
  name?: string;
  table?: string;
  actor?: string;
  ageBand?: string;
  firstTime?: boolean;
  observer?: boolean;
}

export const join = (joining: Joining) => ask<Entry>('POST', '/api/join', joining);
export const reenter = (code: string, reentry: string) =>
  ask<Entry>('POST', '/api/reenter', { code, reentry });

/**
 * Gives this tab's seat for a face: from a one-time link in the fragment, which is cleared at once, or from what
 * the browser kept. Null when there is neither.
 */
export async function takeSeat(face: Face): Promise<Kept | null> {
  const once = new URLSearchParams(location.hash.slice(1)).get('once');
  if (!once) return seatHere(face);
  history.replaceState(null, '', location.pathname + location.search);
  const entry = await ask<Entry & { staff?: boolean }>('POST', '/api/enter', { once });
  if (entry.staff) {
    keepStaff(entry.token);
    return null;
  }
  keepSeat(face, entry);
  return seatHere(face) ?? { ...entry, at: Date.now() };
}
