import type { Sent } from './sending.svelte';

/**
 * What an edit of shared words has seen: what stood there when it began, and what stands there now once it was refused
 * because somebody had changed that meanwhile. So nobody writes over what they were not shown.
 */
export class Seen<T> {
  readonly #first: T;
  #refused = $state(false);

  /** `now` gives what stands there at this moment; undefined once it is gone. */
  constructor(readonly now: () => T | undefined) {
    this.#first = now() as T;
  }

  /** What the edit names as seen. */
  get before(): T {
    return (this.#refused ? this.now() : undefined) ?? this.#first;
  }

  /** What somebody else has made of it since the edit began; null while it is as it was. */
  get other(): T | null {
    const now = this.now();
    return now === undefined || JSON.stringify(now) === JSON.stringify(this.#first) ? null : now;
  }

  /** Takes in what became of the edit. */
  took<S extends { ok: true } | Sent>(sent: S): S {
    if (!sent.ok && sent.reason === 'stale') this.#refused = true;
    return sent;
  }
}
