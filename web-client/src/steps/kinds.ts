/** What the kinds of step bring along for everybody, downloaded when it is shown: every folder beside this page is a kind. */
import type { Component } from 'svelte';
import type { Words } from '../i18n/catalogue';

export const faces = import.meta.glob<Component<any>>('./*/{Phone,Facilitator,Screen}.svelte', {
  import: 'default',
});
export const words = import.meta.glob<Words>('./*/words/{*,hall/*}.json', { import: 'default' });
