/** The view follows an answer within a second, in a large hall too. */
const FOLLOWED = 2_000;

/**
 * How many dots one means to have on each item, from the press until the ballot shows them. The answer and the ballot
 * come in either order: a dot is on its way, or on the ballot, or both for a moment, and counts once all the same.
 */
export class Meant {
  #dots = $state<Record<string, number>>({});
  /** How many presses on an item have no answer yet. */
  readonly #open = new Map<string, number>();

  of(item: string): number | undefined {
    return this.#dots[item];
  }

  /** Means so many dots on an item, until a command about it is answered and the ballot has followed. */
  async until(item: string, dots: number, answered: Promise<{ ok: boolean }>): Promise<void> {
    this.#dots[item] = dots;
    this.#open.set(item, (this.#open.get(item) ?? 0) + 1);
    const { ok } = await answered;
    const open = this.#open.get(item)! - 1;
    this.#open.set(item, open);
    if (!ok) this.#forget(item);
    else setTimeout(() => this.#open.get(item) === 0 && this.#forget(item), FOLLOWED);
  }

  /** The ballot is this one now. */
  follow(ballot: Record<string, number>): void {
    for (const [item, dots] of Object.entries(this.#dots))
      if (!this.#open.get(item) && (ballot[item] ?? 0) === dots) this.#forget(item);
  }

  #forget(item: string): void {
    delete this.#dots[item];
  }
}
