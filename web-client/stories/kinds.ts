/** The kinds of step with one more: what stands in this file's place is what is shipped. */
import * as shipped from '../src/steps/kinds';
import { besides } from './besides';

export const faces = {
  ...shipped.faces,
  ...besides(import.meta.glob<any>('./kind/*/Phone.svelte', { import: 'default' })),
};
export const words = {
  ...shipped.words,
  ...besides(import.meta.glob<any>('./kind/*/words/*.json', { import: 'default' })),
};
