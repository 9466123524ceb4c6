import type { Outgoing } from '../live/outbox';

const FIELDS = ['text', 'word', 'what', 'reason', 'name'] as const;

/** Names the field of a command that holds what a person wrote, if any. */
export function wordsField(entry: Pick<Outgoing, 'body'>): (typeof FIELDS)[number] | null {
  return FIELDS.find((field) => typeof entry.body?.[field] === 'string' && entry.body[field]) ?? null;
}
