/** What the door says of a session's entrance: the code and the address behind the QR code. */
import { ask } from './door';
import type { Entry } from './protocol';

export interface Room {
  code: string | null;
  joinUrl: string | null;
}

/** Asks for the entrance of the seat's session, again every ten seconds until the answer comes. */
export function room(entry: Entry): Room {
  const found = $state<Room>({ code: null, joinUrl: null });
  const look = async (): Promise<void> => {
    try {
      Object.assign(
        found,
        await ask<Room>('GET', `/api/sessions/${entry.session}/room`, undefined, entry.token),
      );
    } catch {
      setTimeout(() => void look(), 10_000);
    }
  };
  void look();
  return found;
}

/** Makes a one-time link into the session. Throws a refusal. */
export function newLink(
  entry: Entry,
  role: 'facilitator' | 'screen',
): Promise<{ url: string; expires: number }> {
  return ask('POST', `/api/sessions/${entry.session}/links`, { role }, entry.token);
}
