/** Requests at the door, and what it refuses. */
import { forget, keep, recall } from './kept';
import { newId } from './outbox';
import type { Entry } from './protocol';
import { keepSeat, keepStaff, seatHere, type Face, type Kept } from './seats';

/** A refusal with the server's reason code; `away` when there was no answer of ours at all. */
export class Refusal extends Error {
  constructor(
    readonly reason: string,
    readonly status: number,
    /** What else was said about it. */
    readonly answer: object = {},
  ) {
    super(reason);
  }
}

/**
 * Asks the server. Whatever is not its own answer is `away`: the page that a hotel or a café puts in between answers
 * everything with 200 and its own words, or leads elsewhere.
 */
export async function ask<T>(
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
  token?: string,
): Promise<T> {
  const headers: Record<string, string> = {};
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (token) headers['Authorization'] = `Bearer ${token}`;
  const response = await fetch(path, {
    method,
    headers,
    redirect: 'error',
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch(() => null);
  const answer: unknown = await response?.json().catch(() => null);
  if (!response || typeof answer !== 'object' || answer === null) throw new Refusal('away', 0);
  if (response.ok) return answer as T;
  const { reason } = answer as { reason?: unknown };
  throw new Refusal(typeof reason === 'string' ? reason : 'away', response.status, answer);
}

/** Who answers at our address: our server, somebody in between, or nobody. */
export type Reached = 'ours' | 'other' | 'nobody';

export async function reach(patience = 4000): Promise<Reached> {
  try {
    const signal = AbortSignal.timeout(patience);
    const response = await fetch('/api/check', { cache: 'no-store', redirect: 'manual', signal });
    const answer = await response.json().catch(() => null);
    return response.ok && typeof answer?.at === 'number' ? 'ours' : 'other';
  } catch {
    return 'nobody';
  }
}

const ASKING = (wish: string) => `entaku.asking.${wish}`;
const OPEN = ['away', 'store-away', 'too-fast', 'broken'];

/** How often somebody is asked for who is told that there are too many at the door, and the pause between, ms. */
const TRIES = 20;
const PAUSE = 1_500;

/**
 * Asks for something that is given once. Until an answer has come it is asked again under the same id, after a reload
 * too: the server gives what it gave before, so no seat is taken twice and no link is burnt. While others crowd the door
 * it is asked again by itself: whoever is right is let in within seconds.
 */
async function once<T>(wish: string, request: (id: string) => Promise<T>): Promise<T> {
  const id = recall<string>('tab', ASKING(wish)) ?? newId();
  keep('tab', ASKING(wish), id);
  for (let tries = 1; ; tries++)
    try {
      const answer = await request(id);
      forget('tab', ASKING(wish));
      return answer;
    } catch (error) {
      const reason = error instanceof Refusal ? error.reason : '';
      if (!OPEN.includes(reason)) forget('tab', ASKING(wish));
      if (reason !== 'too-fast' || tries === TRIES) throw error;
      // A hall must not come back in one instant.
      await new Promise((resolve) => setTimeout(resolve, PAUSE * Math.random()));
    }
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

export const join = (joining: Joining) =>
  once(`join/${joining.code}`, (id) => ask<Entry>('POST', '/api/join', { ...joining, id }));
export const reenter = (code: string, reentry: string) =>
  once(`reenter/${code}/${reentry}`, (id) => ask<Entry>('POST', '/api/reenter', { code, reentry, id }));

/** What staff have asked for and got no answer about. */
let asked: { what: string; id: string } | null = null;

/** Asks for something to be made. Until an answer has come, the same asked again is the same thing, not one more. */
export async function make<T>(path: string, body: object, token: string): Promise<T> {
  const what = path + JSON.stringify(body);
  if (asked?.what !== what) asked = { what, id: newId() };
  try {
    const answer = await ask<T>('POST', path, { ...body, id: asked.id }, token);
    asked = null;
    return answer;
  } catch (error) {
    if (!(error instanceof Refusal) || !OPEN.includes(error.reason)) asked = null;
    throw error;
  }
}

const LINK = 'entaku.link';

/** Gives the secret of the one-time link that this tab was opened with. Looking uses nothing up. */
export function linkHere(): string | null {
  return new URLSearchParams(location.hash.slice(1)).get('once') ?? recall<string>('tab', LINK);
}

/** Takes the secret out of the address; it is still at hand until the link has been answered or put away. */
function putAway(link: string): void {
  keep('tab', LINK, link);
  history.replaceState(null, '', location.pathname + location.search);
}

/** Forgets the one-time link of this tab, unused. */
export function dropLink(): void {
  forget('tab', LINK);
  history.replaceState(null, '', location.pathname + location.search);
}

/** Uses a one-time link: gives the seat that it opens for this face, or null for a link of staff. */
export async function useLink(face: Face, link: string): Promise<Kept | null> {
  putAway(link);
  let entry: Entry & { staff?: boolean };
  try {
    entry = await once(`enter/${link}`, (id) => ask('POST', '/api/enter', { once: link, id }));
  } catch (error) {
    if (!(error instanceof Refusal) || !OPEN.includes(error.reason)) forget('tab', LINK);
    throw error;
  }
  forget('tab', LINK);
  if (entry.staff) {
    keepStaff(entry.token);
    return null;
  }
  keepSeat(face, entry);
  return seatHere(face) ?? { ...entry, at: Date.now() };
}
