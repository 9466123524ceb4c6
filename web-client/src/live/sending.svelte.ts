/** What is said leaves through here: kept until it is answered, sent again with the same id, refused with its reason. */
import type { Outcome } from './connection';
import { drawer, newId, type Drawer, type Outgoing } from './outbox';
import type { Command, Reply } from './protocol';

export type Sent = { ok: true; seq: number } | { ok: false; code: number; reason: string };

/** What an outbox needs of the line. */
export interface Way {
  isLive(): boolean;
  ask(command: Command): Promise<Outcome>;
  took(reply: Reply, trip: number, type: string): Sent;
}

export class Outbox {
  entries = $state<Outgoing[]>([]);
  arrived = $state(0);
  readonly #settling = new Map<string, (sent: Sent) => void>();
  readonly #flying = new Set<string>();
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly owner: string,
    readonly way: Way,
    readonly disk: Drawer = drawer(),
  ) {}

  async open(): Promise<void> {
    this.entries = (await this.disk.all(this.owner)).map((entry) =>
      entry.state === 'refused' ? entry : { ...entry, state: 'waiting' },
    );
  }

  close(): void {
    clearTimeout(this.#retry);
  }

  async send(
    type: string,
    body: object,
    step: string | null,
    table: string | null,
    known: string[] = [],
  ): Promise<Sent> {
    const entry: Outgoing = {
      ...{ id: newId(), owner: this.owner, at: Date.now(), type, step, table },
      ...{ body: $state.snapshot(body), state: 'sending', reason: null, known },
    };
    const settled = new Promise<Sent>((resolve) => this.#settling.set(entry.id, resolve));
    this.entries.push(entry);
    // Whoever tells whether words are kept looks again once the disk has said so.
    const put = this.disk.put(entry).then(() => (this.entries = [...this.entries]));
    // A browser whose storage hangs must not keep words from leaving.
    await Promise.race([put, new Promise((resolve) => setTimeout(resolve, 1000))]);
    void this.#post(entry.id);
    return settled;
  }

  async again(id: string, body?: object): Promise<void> {
    const entry = this.#find(id);
    if (!entry) return;
    if (entry.state !== 'refused') return void this.#post(id);
    // Nothing was done under the old id. Other words need another: of two commands with one id the first would count.
    await this.drop(id);
    await this.send(entry.type, body ?? entry.body, entry.step, entry.table, $state.snapshot(entry.known));
  }

  async drop(id: string): Promise<void> {
    this.entries = this.entries.filter((each) => each.id !== id);
    await this.disk.remove(id);
  }

  /** Sends whatever waits. */
  flush(): void {
    for (const entry of this.entries) if (entry.state !== 'refused') void this.#post(entry.id);
  }

  /** The line broke: what was under way waits. */
  away(): void {
    this.entries = this.entries.map((each) =>
      each.state === 'sending' ? { ...each, state: 'waiting' } : each,
    );
  }

  async #post(id: string): Promise<void> {
    const entry = this.#find(id);
    if (!entry || this.#flying.has(id)) return;
    if (!this.way.isLive()) return this.#mark(id, 'waiting', null);
    this.#flying.add(id);
    this.#mark(id, 'sending', null);
    const started = Date.now();
    const outcome = await this.way.ask(command(entry));
    this.#flying.delete(id);
    await this.#settle(entry, outcome, Date.now() - started);
  }

  async #settle(entry: Outgoing, outcome: Outcome, trip: number): Promise<void> {
    if (outcome.ok) {
      const sent = this.way.took(outcome.body as Reply, trip, entry.type);
      await this.drop(entry.id);
      this.arrived++;
      this.#finish(entry.id, sent);
    } else if (outcome.code === 0 || outcome.code === 429 || outcome.code === 503 || outcome.code < 0) {
      this.#mark(entry.id, 'waiting', outcome.reason);
      clearTimeout(this.#retry);
      this.#retry = setTimeout(() => this.flush(), 1500 + Math.random() * 1500);
    } else {
      this.#mark(entry.id, 'refused', outcome.reason);
      const kept = this.#find(entry.id);
      if (kept) await this.disk.put($state.snapshot(kept));
      this.#finish(entry.id, outcome);
    }
  }

  #finish(id: string, sent: Sent): void {
    this.#settling.get(id)?.(sent);
    this.#settling.delete(id);
  }

  #find(id: string): Outgoing | undefined {
    return this.entries.find((each) => each.id === id);
  }

  #mark(id: string, state: Outgoing['state'], reason: string | null): void {
    const entry = this.#find(id);
    if (entry) Object.assign(entry, { state, reason });
  }
}

function command({ id, type, step, table, body }: Outgoing): Command {
  return { id, type, step: step ?? undefined, table: table ?? undefined, body: $state.snapshot(body) };
}
