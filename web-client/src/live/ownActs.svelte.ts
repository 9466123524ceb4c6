/** Knows which acts were done on this screen: where names are hidden, the server tells nobody whose they were. */
import { forget, keep, recall } from './kept';
import type { LiveStore } from './store.svelte';

/** More than the server can take back, with all that was said in between. */
const MOST = 200;

export class OwnActs {
  readonly #key: string;
  #acts = $state.raw<string[]>([]);

  constructor(store: LiveStore) {
    this.#key = `entaku.acts.${store.me.seat}`;
    this.#acts = recall<string[]>('tab', this.#key) ?? [];
    // Places are counted in several streams: the type tells them apart.
    store.taken = (type, seq) => {
      this.#acts = [...this.#acts, `${seq} ${type}`].slice(-MOST);
      keep('tab', this.#key, this.#acts);
    };
  }

  has(type: string, act: number): boolean {
    return this.#acts.includes(`${act} ${type}`);
  }

  /** Forgets them all: once the session has closed, nobody is to know who did something behind a mask. */
  forget(): void {
    this.#acts = [];
    forget('tab', this.#key);
  }
}
