/** The kinds of step with one more: what stands in this file's place is what is shipped. */
import * as shipped from '../src/steps/kinds';

/** Gives files by the place that they would have beside the shipped kinds. */
function besides<T>(files: Record<string, T>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(files).map(([path, load]) => [path.replace('./kind/', './'), load]),
  );
}

export const faces = {
  ...shipped.faces,
  ...besides(import.meta.glob<any>('./kind/*/{Phone,Facilitator,Screen}.svelte', { import: 'default' })),
};
export const words = {
  ...shipped.words,
  ...besides(import.meta.glob<any>('./kind/*/words/{*,hall/*}.json', { import: 'default' })),
};
