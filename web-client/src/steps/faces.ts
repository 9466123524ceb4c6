/** The faces of the kinds of step. A browser downloads only the one it needs, with the words of that kind. */
import type { Component } from 'svelte';
import type { StepSource } from '../live/source';
import type { LiveStep } from '../live/store.svelte';
import { faces } from './kinds';
import { hallWords, kindWords } from './words';

/** What a face that acts is given: the step as held where one sits or looks. */
export type StepProps = { step: LiveStep };
/** A projector's face only reads: it also shows what a look into another step answered. */
export type ScreenProps = { step: StepSource };
export type Faces = { Phone: StepProps; Facilitator: StepProps; Screen: ScreenProps };

/** Gives the loader of a kind's face, or undefined where this client is older than the server. */
export function stepFace<Face extends keyof Faces>(
  kind: string,
  face: Face,
): (() => Promise<Component<Faces[Face]>>) | undefined {
  const load = faces[`./${kind}/${face}.svelte`];
  const words = face === 'Phone' ? kindWords : hallWords;
  return load && (async () => (await Promise.all([load(), words(kind)]))[0]);
}
