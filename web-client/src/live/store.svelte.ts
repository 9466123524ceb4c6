/** The one store of a live session: what this seat sees, what it has said, and whether the line is up. */
import { Transport } from './bus';
import { Connection, type Outcome } from './connection';
import { Layers } from './layers.svelte';
import { keepWritten } from './written';
import { newId, type Drawer, type Outgoing } from './outbox';
import { Outbox, type Sent } from './sending.svelte';
import type { Entry, Hello, Here, Looked, Patch, Reply, Whole } from './protocol';
import { Reading, StepReading } from './reading.svelte';
import { ServerClock } from './serverClock.svelte';
import type { Source, StepSource } from './source';
import { Texts } from './texts.svelte';

export type { Sent } from './sending.svelte';
export type Status = 'connecting' | 'live' | 'away';

/** A step in a live session: read like any other, and spoken to. */
export interface LiveStep extends StepSource {
  readonly source: LiveStore;
  /** Whether the line is up; what is sent otherwise waits. */
  readonly live: boolean;
  /** Says what a person wrote or chose: kept over reloads until the server has it. Never rejects. */
  send(type: string, body?: object): Promise<Sent>;
  /** Does what makes sense now or not at all: said again an hour later it would surprise the room. */
  act(type: string, body?: object): Promise<Sent>;
  /** What is on its way from here, of one type. */
  pending(type: string): Outgoing[];
}

export class LiveStore extends Reading {
  status = $state<Status>('connecting');
  /** Whether the first whole view has arrived. */
  ready = $state(false);
  /** Set when the server no longer knows this seat: come in again. */
  expelled = $state<string | null>(null);

  #here = $state<number | null>(null);
  readonly #time = new ServerClock();
  readonly #out: Outbox;
  readonly #connection: Connection;
  #asked = 0;
  #counting = false;

  constructor(
    readonly entry: Entry,
    parts: {
      drawer?: Drawer;
      transport?: Pick<Transport, 'open' | 'opened' | 'neverOpened'>;
      texts?: Texts;
    } = {},
  ) {
    const { seat, role, table } = entry;
    super(new Layers(), parts.texts ?? new Texts(entry), { seat, role, table: table ?? undefined });
    this.#connection = new Connection(
      entry,
      {
        frame: (address, body) => this.#frame(address, body),
        down: () => this.#down(),
        have: () => this.layers.have(),
        refused: (reason) => this.#refused(reason),
      },
      parts.transport,
    );
    this.#out = new Outbox(
      `${entry.session}/${entry.seat}`,
      {
        isLive: () => this.status === 'live',
        ask: (command) => this.#connection.ask(command),
        took: (reply, trip) => this.#took(reply, trip),
      },
      parts.drawer,
    );
  }

  // ---- what there is

  override get here(): number | null {
    return this.#here;
  }

  /** Milliseconds by the server's clock. */
  now(): number {
    return this.#time.now();
  }

  /** Milliseconds left of the current step, negative once overrun; reading it follows the clock each second. */
  override get left(): number | null {
    const clock = this.clock;
    if (!clock || !this.current) return null;
    return clock.running ? clock.left - Math.max(0, this.#time.ticked - clock.since) : clock.left;
  }

  override step(id: string, table?: string): LiveStep {
    return super.step(id, table) as LiveStep;
  }
  protected override open(id: string, table: string | null): LiveStep {
    return new LiveStepReading(this, id, table);
  }

  // ---- what is said

  get outbox(): Outgoing[] {
    return this.#out.entries;
  }
  /** How many of this seat's commands the server has taken since this page opened. */
  get arrived(): number {
    return this.#out.arrived;
  }

  /** Sends through the outbox. Settles when it is answered; never rejects. */
  send(
    type: string,
    body: object = {},
    step: string | null = null,
    table: string | null = null,
  ): Promise<Sent> {
    return this.#out.send(type, body, step, table);
  }

  /** Sends what makes sense now or not at all. Never rejects. */
  async act(type: string, body: object = {}, step?: string, table?: string): Promise<Sent> {
    const started = Date.now();
    const outcome = await this.#connection.ask({ id: newId(), type, step, table, body });
    return outcome.ok ? this.#took(outcome.body as Reply, Date.now() - started) : outcome;
  }

  /** Sends what was refused or waits once more, perhaps with corrected words. */
  again(id: string, body?: object): Promise<void> {
    return this.#out.again(id, body);
  }
  /** Throws away what was refused. */
  drop(id: string): Promise<void> {
    return this.#out.drop(id);
  }

  /** Reads any step, with the steps it draws from; null when no answer came. */
  async look(step: string, table?: string): Promise<Source | null> {
    const steps = new Map(this.steps.map((each) => [each.id, each.from]));
    const all = [step];
    for (const each of all) for (const next of steps.get(each) ?? []) if (!all.includes(next)) all.push(next);
    const found = await Promise.all(
      all.map((each) => this.#lookInto(each, each === step ? table : undefined)),
    );
    if (!found[0]) return null;
    const layers = new Layers();
    for (const name of new Set(found.flatMap((each) => Object.keys(each ?? {}))))
      layers.of(name).replace({ v: 0, set: Object.assign({}, ...found.map((each) => each?.[name] ?? {})) });
    return new Glance(layers, this);
  }

  async #lookInto(step: string, table?: string): Promise<Looked['layers'] | null> {
    const outcome: Outcome = await this.#connection.ask({ id: newId(), type: 'look', step, table, body: {} });
    return outcome.ok ? ((outcome.body as Looked).layers ?? {}) : null;
  }

  // ---- the line

  async start(): Promise<void> {
    this.#time.start();
    await this.#out.open();
    this.#connection.start();
  }

  stop(): void {
    this.#time.stop();
    this.#out.close();
    this.texts?.stop();
    this.#connection.stop();
  }

  #frame(address: string, body: unknown): void {
    if (address === 'hello') return this.#hello(body as Hello);
    if (address === 'here') return void (this.#here = (body as Here).seats);
    // Late words of a layer that is followed no more.
    if (!this.layers.follows(address)) return;
    const layer = this.layers.of(address);
    const frame = body as Whole | Patch;
    if ('v' in frame) {
      layer.replace(frame);
      this.#asked = 0;
    } else if (layer.change(frame) === 'gap') return this.#askAgain();
    if (address === 'own') keepWritten(this.entry, layer.records);
    if (address === 'hall') this.#live();
  }

  #hello({ at, run, layers }: Hello): void {
    const since = this.#connection.registered;
    this.#connection.registered = null;
    this.#time.heard(at, since === null ? 0 : Date.now() - since);
    this.layers.follow(run, layers);
    // Somebody who conducts only since a moment ago is told from now on, too.
    if (layers.includes('desk') && this.entry.role !== 'facilitator' && !this.#counting) {
      this.#counting = true;
      this.#connection.countSeats();
    }
    // What is at hand is of this run: whatever was missed comes next as patches.
    if (this.layers.of('hall').version !== null) this.#live();
  }

  #live(): void {
    this.ready = true;
    if (this.status === 'live') return;
    this.status = 'live';
    this.#out.flush();
  }

  /** Registers again, once per second at most: every frame until the answer comes is a gap too. */
  #askAgain(): void {
    if (Date.now() - this.#asked < 1000) return;
    this.#asked = Date.now();
    this.#connection.register();
  }

  #down(): void {
    this.#asked = 0;
    this.#counting = false;
    this.#here = null;
    this.status = 'away';
    this.#out.away();
  }

  #refused(reason: string): void {
    if (reason === 'bad-token' || reason === 'access_denied') {
      this.expelled = 'bad-token';
      this.stop();
      this.status = 'away';
    } else if (this.status !== 'live') {
      // The store may be away for a while: the line is up, so ask again without hanging up.
      setTimeout(() => this.#connection.isOpen && this.#connection.register(), 2000 + Math.random() * 1000);
    }
  }

  #took(reply: Reply, trip: number): Sent {
    if (reply.at) this.#time.heard(reply.at, trip);
    return { ok: true, seq: reply.seq };
  }
}

class LiveStepReading extends StepReading implements LiveStep {
  constructor(
    override readonly source: LiveStore,
    id: string,
    asked: string | null,
  ) {
    super(source, source.layers, id, asked);
  }
  get live(): boolean {
    return this.source.status === 'live';
  }
  send(type: string, body: object = {}): Promise<Sent> {
    return this.source.send(type, body, this.id, this.asked);
  }
  act(type: string, body: object = {}): Promise<Sent> {
    return this.source.act(type, body, this.id, this.asked ?? undefined);
  }
  pending(type: string): Outgoing[] {
    return this.source.outbox.filter((entry) => entry.step === this.id && entry.type === type);
  }
}

/** The answer to a look, and for what is no step's the live view. */
class Glance extends Reading {
  constructor(
    layers: Layers,
    readonly live: LiveStore,
  ) {
    super(layers, live.texts, live.seat);
  }
  override wide<T>(layer: string, key: string): T | undefined {
    return this.live.wide<T>(layer, key);
  }
  override get left(): number | null {
    return this.live.left;
  }
  override get here(): number | null {
    return this.live.here;
  }
  override get seats() {
    return this.live.seats;
  }
  override produced(step: string, table?: string) {
    return table === undefined ? this.live.produced(step) : super.produced(step, table);
  }
}
