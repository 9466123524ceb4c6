/** The same of what desk and wall show: one kind more than what is shipped. */
import * as shipped from '../src/steps/hallKinds';
import { besides } from './besides';

export const faces = {
  ...shipped.faces,
  ...besides(import.meta.glob<any>('./kind/*/{Facilitator,Screen}.svelte', { import: 'default' })),
};
export const words = {
  ...shipped.words,
  ...besides(import.meta.glob<any>('./kind/*/words/hall/*.json', { import: 'default' })),
};
