/** What the door says of a session's entrance: the code and the address behind the QR code. */
import { ask } from './door';
import type { Entry } from './protocol';

/** What an address leads to; phones are in `room` alone, or perhaps in `inside`. */
export type Way = 'room' | 'inside' | 'alone' | 'here';

export interface Room {
  code: string | null;
  joinUrl: string | null;
  way?: Way;
}

/** Between two looks, ms: walls and desks are few, and the address may be chosen anew at any moment. */
const AGAIN = 2_000;

/** Tells whether no phone can come this way. */
export const isShut = ({ way }: Room): boolean => way === 'here' || way === 'alone';

/** Asks for the entrance of the seat's session for as long as the component stands. */
export function room(entry: Entry): Room {
  const found = $state<Room>({ code: null, joinUrl: null });
  $effect(() => {
    let again: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const look = async (): Promise<void> => {
      const path = `/api/sessions/${entry.session}/room`;
      const answer = await ask<Room>('GET', path, undefined, entry.token).catch(() => null);
      if (gone) return;
      if (answer) Object.assign(found, answer);
      again = setTimeout(() => void look(), AGAIN);
    };
    void look();
    return () => {
      gone = true;
      clearTimeout(again);
    };
  });
  return found;
}

/** Makes a one-time link into the session. Throws a refusal. */
export function newLink(
  entry: Entry,
  role: 'facilitator' | 'screen',
): Promise<{ url: string; expires: number }> {
  return ask('POST', `/api/sessions/${entry.session}/links`, { role }, entry.token);
}
