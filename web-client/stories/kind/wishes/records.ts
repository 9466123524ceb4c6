/** The records of wishes. */
import type { Who } from '../../../src/live/protocol';

export type Form = { wishLimit: number };
export type Now = { wishes: number };
export type Wish = { text: string; order: number; who?: Who };
export type Mine = { wishes: string[] };
