/** One seat's line to the server: opens, registers, pings, comes back after sleep, never gives up. */
import { Transport, read, type Wire } from './bus';
import type { Command, Entry, Envelope } from './protocol';

const PING = 5_000;
/** The server hangs up after 10 s without a ping; a timer that slept longer has lost its line. */
const ASLEEP = 9_500;
const QUIET = 20_000;
const OPENING = 8_000;

export type Outcome =
  | { ok: true; body: any }
  | { ok: false; code: number; reason: string }
  /** The line broke before an answer came: nobody knows whether it was carried out. Send again, same id. */
  | { ok: false; code: 0; reason: 'away' };

export interface Listener {
  frame(address: string, body: unknown): void;
  /** @param crowded whether the seat has been opened elsewhere since: it comes back when somebody asks for it */
  down(crowded: boolean): void;
  /** What is at hand of the view, as the header of a register says it; null when nothing is. */
  have(): string | null;
  refused(reason: string): void;
}

export class Connection {
  #wire: Wire | null = null;
  #open = false;
  #stopped = false;
  /** The seat has opened other lines since: to come back by itself would end one of those, and so on for ever. */
  #crowded = false;
  #tries = 0;
  #connecting = false;
  #replies = 0;
  /** When the last register went out, until its answer has come. */
  registered: number | null = null;
  #waiting = new Map<string, (outcome: Outcome) => void>();
  #pinged = 0;
  #heard = 0;
  #pinger: ReturnType<typeof setInterval> | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly entry: Entry,
    readonly listener: Listener,
    readonly transport: Pick<Transport, 'open' | 'opened' | 'neverOpened'> = new Transport(entry.session),
  ) {}

  start(): void {
    addEventListener('online', this.wake);
    addEventListener('offline', this.#offline);
    document.addEventListener('visibilitychange', this.wake);
    addEventListener('pageshow', this.wake);
    void this.#connect();
  }

  stop(): void {
    this.#stopped = true;
    removeEventListener('online', this.wake);
    removeEventListener('offline', this.#offline);
    document.removeEventListener('visibilitychange', this.wake);
    removeEventListener('pageshow', this.wake);
    clearTimeout(this.#again);
    this.#hangUp();
  }

  get isOpen(): boolean {
    return this.#open;
  }

  /** Registers for everything this seat follows; what is at hand already is said, so that only the rest comes. */
  register(): void {
    const { token, role } = this.entry;
    const have = this.listener.have();
    this.registered = Date.now();
    this.#say({ type: 'register', address: 'hall', headers: have === null ? { token } : { token, have } });
    if (role === 'facilitator' || role === 'screen') this.countSeats();
  }

  /** Asks to be told how many seats are connected; for those who may know. */
  countSeats(): void {
    this.#say({ type: 'register', address: 'here', headers: { token: this.entry.token } });
  }

  /** Sends one command; settles with the answer, or with `away` when the line breaks first. */
  ask(command: Command): Promise<Outcome> {
    if (!this.#open) return Promise.resolve({ ok: false, code: 0, reason: 'away' });
    const replyAddress = `r${++this.#replies}-${command.id}`;
    return new Promise((resolve) => {
      const late = setTimeout(
        () => this.#answer(replyAddress, { ok: false, code: 0, reason: 'away' }),
        15_000,
      );
      this.#waiting.set(replyAddress, (outcome) => {
        clearTimeout(late);
        resolve(outcome);
      });
      this.#say({ type: 'send', address: 'send', body: command, headers: {}, replyAddress });
    });
  }

  async #connect(): Promise<void> {
    clearTimeout(this.#again);
    if (this.#stopped || this.#wire) return;
    if (this.#connecting) return;
    this.#connecting = true;
    let wire: Wire;
    try {
      wire = await this.transport.open();
    } catch {
      // The fallback could not be loaded.
      void this.transport.neverOpened();
      return this.#later();
    } finally {
      this.#connecting = false;
    }
    if (this.#stopped || this.#wire) return wire.close();
    this.#wire = wire;
    const slow = setTimeout(() => this.#lost(wire), OPENING);
    wire.onopen = () => {
      clearTimeout(slow);
      if (this.#wire !== wire) return wire.close();
      this.#open = true;
      this.#crowded = false;
      this.transport.opened();
      this.#pinged = this.#heard = Date.now();
      this.#pinger = setInterval(() => this.#beat(), PING);
      this.#say({ type: 'ping' });
      this.register();
    };
    wire.onmessage = (event: { data: string | ArrayBuffer }) => {
      if (this.#wire === wire) this.#hear(read(event.data));
    };
    wire.onclose = () => {
      clearTimeout(slow);
      this.#lost(wire);
    };
  }

  #hear(envelope: Envelope): void {
    this.#heard = Date.now();
    if (envelope.type === 'pong') return;
    if (envelope.type === 'err') {
      const reason = envelope.message ?? String(envelope.body ?? 'unknown');
      this.#crowded ||= reason === 'too-many-lines';
      if (envelope.address && this.#waiting.has(envelope.address))
        return this.#answer(envelope.address, { ok: false, code: envelope.failureCode ?? 500, reason });
      return this.listener.refused(reason);
    }
    if (this.#waiting.has(envelope.address))
      return this.#answer(envelope.address, { ok: true, body: envelope.body });
    // Only a line that brings something counts as found again: one that opens and breaks is tried ever more slowly.
    this.#tries = 0;
    this.listener.frame(envelope.address, envelope.body);
  }

  #answer(address: string, outcome: Outcome): void {
    const resolve = this.#waiting.get(address);
    this.#waiting.delete(address);
    resolve?.(outcome);
  }

  #beat(): void {
    const now = Date.now();
    if (now - this.#pinged > ASLEEP) return this.#restart();
    this.#pinged = now;
    this.#say({ type: 'ping' });
    if (now - this.#heard > QUIET) void this.#probe();
  }

  /** A quiet line may be a dead one: any answer at all, a refusal too, shows that it lives. */
  async #probe(): Promise<void> {
    const wire = this.#wire;
    const outcome = await this.ask({ id: `probe-${Date.now()}`, type: 'look', body: {} });
    if (!outcome.ok && outcome.code === 0 && this.#wire === wire) this.#restart();
  }

  /** Opens the line when there is none and somebody wants it. */
  wake = (event?: Event): void => {
    if (this.#stopped || document.visibilityState === 'hidden') return;
    // A network that comes back is nobody's wish; who looks at this page wants it.
    if (this.#crowded && event?.type === 'online') return;
    if (this.#open && Date.now() - this.#pinged > ASLEEP) return this.#restart();
    if (!this.#wire) {
      this.#tries = 0;
      void this.#connect();
    }
  };

  #offline = (): void => this.#lost(this.#wire);

  #restart(): void {
    this.#tries = 0;
    this.#hangUp();
    void this.#connect();
  }

  #lost(wire: Wire | null): void {
    if (!wire || this.#wire !== wire) return;
    if (!this.#open) void this.transport.neverOpened();
    this.#hangUp();
    if (!this.#crowded) this.#later();
  }

  #hangUp(): void {
    const wire = this.#wire;
    this.#wire = null;
    this.#open = false;
    clearInterval(this.#pinger);
    if (wire) {
      wire.onclose = wire.onmessage = null;
      wire.close();
    }
    for (const address of [...this.#waiting.keys()])
      this.#answer(address, { ok: false, code: 0, reason: 'away' });
    this.listener.down(this.#crowded);
  }

  /** Waits longer each time, and never the same: a hall must not come back in one instant. */
  #later(): void {
    if (this.#stopped) return;
    const most = Math.min(10_000, 400 * 2 ** this.#tries++);
    this.#again = setTimeout(() => void this.#connect(), most / 2 + Math.random() * (most / 2));
  }

  #say(message: object): void {
    try {
      this.#wire?.send(JSON.stringify(message));
    } catch {
      this.#lost(this.#wire);
    }
  }
}
