/** The faces of the kinds of step. A browser downloads only the one it needs. */
import type { Component } from 'svelte';
import type { StepRecord } from '../live/protocol';
import type { LiveStore } from '../live/store.svelte';

/** What every face of a step is given. */
export type StepProps = { store: LiveStore; step: StepRecord };
type Loader = () => Promise<Component<StepProps>>;

const phone = import.meta.glob<Component<StepProps>>('./*/Phone.svelte', { import: 'default' });
const facilitator = import.meta.glob<Component<StepProps>>('./*/Facilitator.svelte', { import: 'default' });
const screen = import.meta.glob<Component<StepProps>>('./*/Screen.svelte', { import: 'default' });

export const stepFaces = { Phone: phone, Facilitator: facilitator, Screen: screen };

/** Gives the loader of a kind's face, or undefined where this client is older than the server. */
export function stepFace(kind: string, face: keyof typeof stepFaces): Loader | undefined {
  return stepFaces[face][`./${kind}/${face}.svelte`];
}
