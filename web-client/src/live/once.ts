/** Acts that are on their way, or whose outcome the view does not show yet: said again meanwhile, they are one act. */
import type { Sent } from './sending.svelte';

/** The view follows an act within a second, in a large hall too; an act that changed nothing is never followed. */
const FOLLOWED = 2_000;

export class Once {
  readonly #going = new Map<string, Promise<Sent>>();
  readonly #done = new Set<string>();

  /** Does the act of this name, unless it is being done: then the first result is the result. */
  run(name: string, act: () => Promise<Sent>): Promise<Sent> {
    const going = this.#going.get(name);
    if (going) return going;
    const acted = act();
    this.#going.set(name, acted);
    void acted.then(({ ok }) => {
      if (!ok) return this.#going.delete(name);
      this.#done.add(name);
      setTimeout(() => this.#going.get(name) === acted && this.#forget(name), FOLLOWED);
    });
    return acted;
  }

  /** The view has followed whatever was answered before. */
  followed(): void {
    for (const name of this.#done) this.#forget(name);
  }

  #forget(name: string): void {
    this.#going.delete(name);
    this.#done.delete(name);
  }
}
