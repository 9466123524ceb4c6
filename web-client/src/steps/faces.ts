/** The faces of the kinds of step. A browser downloads only the one it needs, with the words of that kind. */
import type { Component } from 'svelte';
import type { StepSource } from '../live/source';
import type { LiveStep } from '../live/store.svelte';
import { faces } from './hallKinds';
import { phoneFace } from './phoneFace';
import { hallWords } from './words';

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
  if (face === 'Phone') return phoneFace(kind) as ReturnType<typeof stepFace<Face>>;
  const load = faces[`./${kind}/${face}.svelte`];
  return load && (async () => (await Promise.all([load(), hallWords(kind)]))[0]);
}
