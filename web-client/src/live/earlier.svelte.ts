/** The other seats that people have had on this device: words that still wait in their drawers leave all the same. */
import { drawer, wordsField, type Drawer, type Outgoing } from './outbox';
import { seats, type Kept } from './seats';
import { LiveStore } from './store.svelte';

/** How often it is looked whether all has left, ms. */
const LOOK = 1_000;

export class Earlier {
  /** What they wrote and the server did not take: only a person can say what becomes of it. */
  unsent = $state<Outgoing[]>([]);
  #lines: LiveStore[] = [];
  #looking: ReturnType<typeof setInterval> | undefined;

  constructor(
    readonly disk: Drawer = drawer(),
    readonly open: (kept: Kept) => LiveStore = (kept) => new LiveStore(kept),
  ) {}

  /** Opens a line for each seat but this tab's whose drawer is not empty, until it is. */
  async start(here: Kept): Promise<void> {
    for (const kept of seats('phone')) {
      const owner = `${kept.session}/${kept.seat}`;
      if (kept.seat === here.seat || (await this.disk.all(owner)).length === 0) continue;
      const line = this.open(kept);
      this.#lines.push(line);
      await line.start();
    }
    if (this.#lines.length > 0) this.#looking = setInterval(() => this.#look(), LOOK);
  }

  /** Their writer has said what becomes of them. */
  async drop(id: string): Promise<void> {
    this.unsent = this.unsent.filter((entry) => entry.id !== id);
    await this.disk.remove(id);
  }

  stop(): void {
    clearInterval(this.#looking);
    for (const line of this.#lines) line.stop();
    this.#lines = [];
  }

  #look(): void {
    const left = this.#lines.flatMap((line) => line.outbox);
    const done = this.#lines.every(
      (line) => line.expelled || line.outbox.every(({ state }) => state === 'refused'),
    );
    if (!done) return;
    this.unsent = $state.snapshot(left).filter((entry) => wordsField(entry as Outgoing)) as Outgoing[];
    this.stop();
  }
}
