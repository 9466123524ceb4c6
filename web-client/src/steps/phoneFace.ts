/** The face that a kind of step has on a phone. A phone that loaded the list of all faces would load much longer. */
import type { Component } from 'svelte';
import type { StepProps } from './faces';
import { faces } from './kinds';
import { kindWords } from './words';

/** Gives the loader of a kind's face, or undefined where this client is older than the server. */
export function phoneFace(kind: string): (() => Promise<Component<StepProps>>) | undefined {
  const load = faces[`./${kind}/Phone.svelte`];
  return load && (async () => (await Promise.all([load(), kindWords(kind)]))[0]);
}
