/** The records of a check-in, as PROTOCOL names them. */
import type { Text } from '../../i18n/text';
import type { Who } from '../../live/protocol';

export type Form = { question: Text; moods: string[]; wordLimit: number; together?: number };
export type Now = { voices: number };
export type Said = { mood?: string; word?: string; order: number; who?: Who };
export type Mine = { id: string; mood?: string; word?: string };
