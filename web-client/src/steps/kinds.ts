/**
 * What the kinds of step bring along for everybody, downloaded when it is shown: every folder beside this page is a kind.
 * A phone loads this list first, so that what desk and wall alone show stands in a list of its own.
 */
import type { Component } from 'svelte';
import type { Words } from '../i18n/catalogue';

export const faces = import.meta.glob<Component<any>>('./*/Phone.svelte', { import: 'default' });
export const words = import.meta.glob<Words>('./*/words/*.json', { import: 'default' });
