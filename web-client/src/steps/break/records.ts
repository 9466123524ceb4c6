/** The records of a break, as PROTOCOL names them. */
import type { Text } from '../../i18n/text';

export type Form = { back?: Text };
export type Now = { back: number };
export type Mine = { back: true };
