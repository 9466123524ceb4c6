/** The one store of a live session: what this seat sees, what it has said, and whether the line is up. */
import { SvelteMap } from 'svelte/reactivity';
import { Transport } from './bus';
import { Connection, type Outcome } from './connection';
import { drawer, newId, type Drawer, type Outgoing } from './outbox';
import type { Entry, Frame, Here, MeRecord, Reply, SessionRecord, StepRecord, TimerRecord } from './protocol';
import { KeptView } from './view';

export type Sent = { ok: true; seq: number } | { ok: false; code: number; reason: string };
export type Status = 'connecting' | 'live' | 'away';

/** These make sense now or not at all: said again an hour later they would surprise the room. */
const PASSING =
  /^session\/|^dialogue\/(raise-hand|lower-hand|give-floor|end-floor)$|^[a-z-]+\/(reveal|close-vote|close-asking|ask)$/;

export class LiveStore {
  status = $state<Status>('connecting');
  /** Whether the first whole view has arrived. */
  ready = $state(false);
  /** Seats connected now; facilitator and screen only. */
  here = $state<number | null>(null);
  /** Set when the server no longer knows this seat: come in again. */
  expelled = $state<string | null>(null);
  outbox = $state<Outgoing[]>([]);
  /** How many of this seat's commands the server has taken since this page opened. */
  arrived = $state(0);
  readonly records = new SvelteMap<string, any>();
  readonly own = new SvelteMap<string, any>();

  #tick = $state(Date.now());
  #offset = 0;
  #shared = new KeptView(this.records);
  #mine = new KeptView(this.own);
  #asked = 0;
  #settling = new Map<string, (sent: Sent) => void>();
  #flying = new Set<string>();
  #connection: Connection;
  #drawer: Drawer;
  #clock: ReturnType<typeof setInterval> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly entry: Entry,
    parts: { drawer?: Drawer; transport?: Pick<Transport, 'open' | 'opened' | 'neverOpened'> } = {},
  ) {
    this.#drawer = parts.drawer ?? drawer();
    this.#connection = new Connection(
      entry,
      {
        frame: (address, body) => this.#frame(address, body),
        up: () => {},
        down: () => this.#down(),
        refused: (reason) => this.#refused(reason),
      },
      parts.transport,
    );
  }

  // ---- what there is

  get<T>(key: string): T | undefined {
    return this.records.get(key) as T | undefined;
  }

  /** Lists the records whose key starts with the prefix, as `[rest of the key, record]`. */
  list<T>(prefix: string): [string, T][] {
    return listed<T>(this.records, prefix);
  }

  get session(): SessionRecord | undefined {
    return this.get('session');
  }

  /** The current step, or undefined while people gather. */
  get current(): StepRecord | undefined {
    const id = this.session?.current;
    return id ? this.get(`step/${id}`) : undefined;
  }

  /** All steps of the agenda in order. */
  get agenda(): StepRecord[] {
    return this.list<StepRecord>('step/')
      .map(([, step]) => step)
      .sort((a, b) => a.index - b.index);
  }

  get me(): MeRecord {
    return this.own.get('me') ?? { seat: this.entry.seat, role: this.entry.role, table: this.entry.table };
  }

  /** Narrows to the records of one step: keys as the kind itself names them. */
  ofStep(step: string): StepLens {
    return new StepLens(this, step);
  }

  /** Milliseconds by the server's clock. */
  now(): number {
    return Date.now() + this.#offset;
  }

  /** Milliseconds left of the current step, negative once overrun; reading it follows the clock each second. */
  get left(): number | null {
    const timer = this.get<TimerRecord>('timer');
    if (!timer || !this.current) return null;
    // The tick may be older than a clock that has just been started: that has all of its time left.
    return timer.running ? timer.left - Math.max(0, this.#tick + this.#offset - timer.since) : timer.left;
  }

  // ---- what is said

  /**
   * Sends a command through the outbox. Settles when it is answered; never rejects. What a person wrote or chose
   * is kept over reloads until the server has it; acts that make sense only now are not.
   */
  async send(type: string, body: object = {}, step: string | null = null): Promise<Sent> {
    const entry: Outgoing = {
      id: newId(),
      owner: this.#owner,
      at: Date.now(),
      type,
      step,
      body: $state.snapshot(body),
      state: 'sending',
      reason: null,
    };
    if (PASSING.test(type)) return this.#pass(entry);
    const settled = new Promise<Sent>((resolve) => this.#settling.set(entry.id, resolve));
    this.outbox.push(entry);
    // A browser whose storage hangs must not keep words from leaving.
    await Promise.race([this.#drawer.put(entry), new Promise((resolve) => setTimeout(resolve, 1000))]);
    void this.#post(entry.id);
    return settled;
  }

  /** Sends what was refused or waits once more, perhaps with corrected words. */
  async again(id: string, body?: object): Promise<void> {
    const entry = this.outbox.find((each) => each.id === id);
    if (!entry) return;
    if (entry.state !== 'refused') return void this.#post(id);
    // A refusal is remembered under its id, so words that were refused go out as a new command.
    await this.drop(id);
    await this.send(entry.type, body ?? entry.body, entry.step);
  }

  /** Throws away what was refused. */
  async drop(id: string): Promise<void> {
    this.outbox = this.outbox.filter((each) => each.id !== id);
    await this.#drawer.remove(id);
  }

  /** Gives all records of any one step, the current one or not, as this seat may see them. */
  async look(step: string): Promise<{ records: Record<string, any>; own: Record<string, any> } | null> {
    const outcome = await this.#connection.ask({ id: newId(), step, type: 'look', body: {} });
    return outcome.ok ? { records: outcome.body.records ?? {}, own: outcome.body.own ?? {} } : null;
  }

  // ---- the line

  async start(): Promise<void> {
    this.#clock = setInterval(() => (this.#tick = Date.now()), 1000);
    this.outbox = (await this.#drawer.all(this.#owner)).map((entry) =>
      entry.state === 'refused' ? entry : { ...entry, state: 'waiting' },
    );
    this.#connection.start();
  }

  stop(): void {
    clearInterval(this.#clock);
    clearTimeout(this.#retry);
    this.#connection.stop();
  }

  get #owner(): string {
    return `${this.entry.session}/${this.entry.seat}`;
  }

  #frame(address: string, body: unknown): void {
    const frame = body as Frame | Here;
    if (frame.t === 'here') {
      this.here = frame.seats;
    } else if (address !== this.entry.view) {
      return;
    } else if (frame.t === 'view') {
      this.#shared.replace(frame.seq, frame.set);
      this.#heardClock(frame.at, 0);
      this.#asked = 0;
      this.ready = true;
      this.status = 'live';
      void this.#flush();
    } else if (frame.t === 'own') {
      this.#mine.replace(frame.seq, frame.set);
    } else if (frame.t === 'patch') {
      if (this.#shared.change(frame) === 'gap') this.#askAgain();
    } else if (frame.t === 'mine') {
      if (this.#mine.change(frame) === 'gap') this.#askAgain();
    }
  }

  /** Asks for the whole view, once per second at most: every frame until it comes is a gap too. */
  #askAgain(): void {
    if (Date.now() - this.#asked < 1000) return;
    this.#asked = Date.now();
    this.#shared.forget();
    this.#mine.forget();
    this.#connection.register();
  }

  #down(): void {
    this.#shared.forget();
    this.#mine.forget();
    this.#asked = 0;
    this.status = 'away';
    this.outbox = this.outbox.map((each) =>
      each.state === 'sending' ? { ...each, state: 'waiting' } : each,
    );
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

  async #pass(entry: Outgoing): Promise<Sent> {
    const outcome = await this.#connection.ask(this.#command(entry));
    if (outcome.ok) return this.#took(outcome.body as Reply);
    return outcome;
  }

  async #flush(): Promise<void> {
    for (const entry of this.outbox) if (entry.state !== 'refused') void this.#post(entry.id);
  }

  async #post(id: string): Promise<void> {
    const entry = this.outbox.find((each) => each.id === id);
    if (!entry || this.#flying.has(id)) return;
    if (this.status !== 'live') return this.#mark(id, 'waiting', null);
    this.#flying.add(id);
    this.#mark(id, 'sending', null);
    const started = Date.now();
    const outcome = await this.#connection.ask(this.#command(entry));
    this.#flying.delete(id);
    await this.#settle(entry, outcome, Date.now() - started);
  }

  async #settle(entry: Outgoing, outcome: Outcome, trip: number): Promise<void> {
    if (outcome.ok) {
      const sent = this.#took(outcome.body as Reply, trip);
      await this.drop(entry.id);
      this.arrived++;
      this.#finish(entry.id, sent);
    } else if (outcome.code === 0 || outcome.code === 429 || outcome.code === 503 || outcome.code < 0) {
      this.#mark(entry.id, 'waiting', outcome.reason);
      clearTimeout(this.#retry);
      this.#retry = setTimeout(() => void this.#flush(), 1500 + Math.random() * 1500);
    } else {
      this.#mark(entry.id, 'refused', outcome.reason);
      const kept = this.outbox.find((each) => each.id === entry.id);
      if (kept) await this.#drawer.put($state.snapshot(kept));
      this.#finish(entry.id, outcome);
    }
  }

  #took(reply: Reply, trip = 0): Sent {
    if (reply.at) this.#heardClock(reply.at, trip);
    if (reply.mine && this.#mine.seq !== null && this.#mine.change(reply.mine) === 'gap') this.#askAgain();
    return { ok: true, seq: reply.seq };
  }

  #heardClock(at: number, trip: number): void {
    this.#offset = at + trip / 2 - Date.now();
  }

  #finish(id: string, sent: Sent): void {
    this.#settling.get(id)?.(sent);
    this.#settling.delete(id);
  }

  #mark(id: string, state: Outgoing['state'], reason: string | null): void {
    const entry = this.outbox.find((each) => each.id === id);
    if (entry) Object.assign(entry, { state, reason });
  }

  #command(entry: Outgoing) {
    return { id: entry.id, step: entry.step, type: entry.type, body: $state.snapshot(entry.body) };
  }
}

/** One step's records under the names of its kind: `lens.get('board')`, `lens.list('note/')`, `lens.mine('ballot')`. */
export class StepLens {
  constructor(
    readonly store: LiveStore,
    readonly step: string,
  ) {}

  get<T>(key: string): T | undefined {
    return this.store.records.get(`${this.step}:${key}`) as T | undefined;
  }

  list<T>(prefix: string): T[] {
    return listed<T>(this.store.records, `${this.step}:${prefix}`).map(([, record]) => record);
  }

  mine<T>(key: string): T | undefined {
    return this.store.own.get(`${this.step}:${key}`) as T | undefined;
  }

  listMine<T>(prefix: string): T[] {
    return listed<T>(this.store.own, `${this.step}:${prefix}`).map(([, record]) => record);
  }

  /** What is on its way from here, of one type. */
  pending(type: string): Outgoing[] {
    return this.store.outbox.filter((entry) => entry.step === this.step && entry.type === type);
  }

  send(type: string, body: object = {}): Promise<Sent> {
    return this.store.send(type, body, this.step);
  }
}

function listed<T>(records: SvelteMap<string, any>, prefix: string): [string, T][] {
  const found: [string, T][] = [];
  for (const [key, record] of records)
    if (key.startsWith(prefix)) found.push([key.slice(prefix.length), record]);
  return found;
}
