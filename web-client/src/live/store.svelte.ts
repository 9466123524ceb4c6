/** The one store of a live session: what this seat sees, what it has said, and whether the line is up. */
import { Transport } from './bus';
import { Connection } from './connection';
import { glance } from './glance.svelte';
import { Layers } from './layers.svelte';
import { LiveStepReading, type LiveStep } from './liveStep';
import { Once } from './once';
import { newId, type Drawer, type Outgoing } from './outbox';
import { Outbox, type Sent } from './sending.svelte';
import type { Entry, Hello, Here, Patch, Reply, Whole } from './protocol';
import { Reading } from './reading.svelte';
import { ServerClock } from './serverClock.svelte';
import type { Source } from './source';
import { Texts } from './texts.svelte';
import { keepWritten } from './written';

export type { LiveStep } from './liveStep';
export type { Sent } from './sending.svelte';
/** `crowded`: the seat has been opened on other screens since, and this one waits until somebody wants it. */
export type Status = 'connecting' | 'live' | 'away' | 'crowded';

export class LiveStore extends Reading {
  status = $state<Status>('connecting');
  /** Whether the first whole view has arrived. */
  ready = $state(false);
  /** Set when the server no longer knows this seat: come in again. */
  expelled = $state<string | null>(null);

  /** Hears of each command of this seat that has changed something, and of its place in the log. */
  taken?: (type: string, seq: number) => void;

  #here = $state.raw<Here | null>(null);
  readonly #time = new ServerClock();
  readonly #out: Outbox;
  readonly #connection: Connection;
  readonly #acts = new Once();
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
        down: (crowded) => this.#down(crowded),
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
        took: (reply, trip, type) => this.#took(reply, trip, type),
      },
      parts.drawer,
    );
  }

  // ---- what there is

  override get here(): number | null {
    return this.#here?.seats ?? null;
  }

  /** Whether the phone of the next in turn is away, at a stage such as `talk@3`; told to facilitators and its table's host. */
  isNextAway(stage: string): boolean {
    return this.#here?.away?.includes(stage) ?? false;
  }

  /** Milliseconds by the server's clock. */
  now(): number {
    return this.#time.now();
  }

  /** The same as it was at the last full second; reading it follows the clock. */
  get ticked(): number {
    return this.#time.ticked;
  }

  /** Milliseconds left of the current step, negative once overrun; reading it follows the clock each second. */
  override get left(): number | null {
    const clock = this.clock;
    if (!clock || !this.current) return null;
    return clock.running ? clock.left - Math.max(0, this.ticked - clock.since) : clock.left;
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
    known: string[] = [],
  ): Promise<Sent> {
    return this.#out.send(type, body, step, table, known);
  }

  /** Sends what makes sense now or not at all; said again before the view has followed, it is one act. Never rejects. */
  act(type: string, body: object = {}, step?: string, table?: string): Promise<Sent> {
    return this.#acts.run(JSON.stringify([type, step, table, body]), async () => {
      const started = Date.now();
      const outcome = await this.#connection.ask({ id: newId(), type, step, table, body });
      return outcome.ok ? this.#took(outcome.body as Reply, Date.now() - started, type) : outcome;
    });
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
  look(step: string, table?: string): Promise<Source | null> {
    return glance(this, (command) => this.#connection.ask(command), step, table);
  }

  // ---- the line

  async start(): Promise<void> {
    this.#time.start();
    await this.#out.open();
    this.#connection.start();
  }

  /** Goes on here, where another screen of the same seat had taken over; the one used least ends for it. */
  comeBack(): void {
    this.#connection.wake();
  }

  stop(): void {
    this.#time.stop();
    this.#out.close();
    this.texts?.stop();
    this.#connection.stop();
  }

  #frame(address: string, body: unknown): void {
    if (address === 'hello') return this.#hello(body as Hello);
    if (address === 'here') return void (this.#here = body as Here);
    // Late words of a layer that is followed no more.
    if (!this.layers.follows(address)) return;
    const layer = this.layers.of(address);
    const frame = body as Whole | Patch;
    if ('v' in frame) {
      layer.replace(frame);
      this.#asked = 0;
    } else if (layer.change(frame) === 'gap') return this.#askAgain();
    this.#acts.followed();
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

  #down(crowded: boolean): void {
    this.#asked = 0;
    this.#counting = false;
    this.#here = null;
    this.status = crowded ? 'crowded' : 'away';
    this.#out.away();
  }

  #refused(reason: string): void {
    if (reason === 'bad-token' || reason === 'seat-moved' || reason === 'access_denied') {
      this.expelled = reason === 'seat-moved' ? reason : 'bad-token';
      this.stop();
      this.status = 'away';
    } else if (this.status !== 'live') {
      // The store may be away for a while: the line is up, so ask again without hanging up.
      setTimeout(() => this.#connection.isOpen && this.#connection.register(), 2000 + Math.random() * 1000);
    }
  }

  #took(reply: Reply, trip: number, type: string): Sent {
    if (!reply.unchanged) this.taken?.(type, reply.seq);
    if (reply.at) this.#time.heard(reply.at, trip);
    return { ok: true, seq: reply.seq };
  }
}
