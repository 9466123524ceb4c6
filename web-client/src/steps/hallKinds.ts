/** What the kinds of step bring along for the facilitator's console and the room's screen. */
import type { Component } from 'svelte';
import type { Words } from '../i18n/catalogue';

export const faces = import.meta.glob<Component<any>>('./*/{Facilitator,Screen}.svelte', {
  import: 'default',
});
export const words = import.meta.glob<Words>('./*/words/hall/*.json', { import: 'default' });
