/** The faces of the kinds of step. A browser downloads only the one it needs. */
import type { Component } from 'svelte';
import type { StepRecord } from '../live/protocol';
import type { LiveStore } from '../live/store.svelte';
import type { Source } from '../parts/source';

/** What every face of a step is given. */
export type StepProps = { store: LiveStore; step: StepRecord };
/** A projector's face only reads: it also shows what a look into another step answered. */
export type ScreenProps = { store: Source; step: StepRecord };
type Loader<Props extends Record<string, any>> = () => Promise<Component<Props>>;

const phone = import.meta.glob<Component<StepProps>>('./*/Phone.svelte', { import: 'default' });
const facilitator = import.meta.glob<Component<StepProps>>('./*/Facilitator.svelte', { import: 'default' });
const screen = import.meta.glob<Component<ScreenProps>>('./*/Screen.svelte', { import: 'default' });

export const stepFaces = { Phone: phone, Facilitator: facilitator, Screen: screen };

type Faces = { Phone: StepProps; Facilitator: StepProps; Screen: ScreenProps };

/** Gives the loader of a kind's face, or undefined where this client is older than the server. */
export function stepFace<Face extends keyof Faces>(
  kind: string,
  face: Face,
): Loader<Faces[Face]> | undefined {
  return stepFaces[face][`./${kind}/${face}.svelte`] as Loader<Faces[Face]> | undefined;
}
