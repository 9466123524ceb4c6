const SECOND = 1_000;

/** The server's clock as it can be told here: by `hello` and by answers, never by anything that may have been kept. */
export class ServerClock {
  #tick = $state(Date.now());
  #offset = $state(0);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Takes the time at which the server spoke; `trip` is how long asking and answering took together. */
  heard(at: number, trip: number): void {
    this.#offset = at + trip / 2 - Date.now();
  }

  /** Milliseconds by the server's clock. */
  now(): number {
    return Date.now() + this.#offset;
  }

  /** The same, as it was at the last full second; reading it follows the clock. */
  get ticked(): number {
    return this.#tick + this.#offset;
  }

  /** Ticks at the full seconds of the server, so that all screens of a hall change in the same moment. */
  start(): void {
    this.#tick = Date.now();
    this.#timer = setTimeout(() => this.start(), SECOND - (this.now() % SECOND));
  }
  stop(): void {
    clearTimeout(this.#timer);
  }
}
