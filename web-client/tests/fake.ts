/** A server in memory that speaks the protocol: enough to test what a client does with frames and answers. */
import { vi } from 'vitest';
import type { Wire } from '../src/live/bus';
import type { Command, Entry, Records } from '../src/live/protocol';
import type { Drawer, Outgoing } from '../src/live/outbox';

export const entry: Entry = {
  session: 's1',
  seat: 'seat1',
  role: 'participant',
  table: null,
  token: 'secret',
  reentry: '4821-0937',
};

type Answer = { ok: object } | { code: number; reason: string } | 'nothing';

export class FakeServer {
  reachable = true;
  run = 'run1';
  /** The server's clock. */
  at = () => 1_000_000;
  /** What a seat follows, whole views by layer. */
  layers: Record<string, { v: number; set?: Records }> = { hall: { v: 1 }, own: { v: 1 } };
  registers: { address: string; headers: Record<string, string> }[] = [];
  commands: Command[] = [];
  answer: (command: Command) => Answer = (command) => ({
    ok: { seq: this.commands.indexOf(command) + 1, at: this.at() },
  });
  /** What the line and the server take for an answer; nought answers at once. */
  delay = 0;
  /** What happens once a command is answered: the view that follows it. */
  follow: (command: Command) => void = () => {};
  #wire: Wire | null = null;

  transport = {
    open: async (): Promise<Wire> => {
      const wire: Wire = {
        onopen: null,
        onmessage: null,
        onclose: null,
        send: (data) => this.#hear(JSON.parse(data)),
        close: () => {},
      };
      setTimeout(() => {
        if (!this.reachable) return wire.onclose?.({});
        this.#wire = wire;
        wire.onopen?.({});
      });
      return wire;
    },
    opened() {},
    async neverOpened() {},
  };

  /** Sends a frame as the bridge would: binary, in an envelope. */
  push(address: string, body: object): void {
    const bytes = new TextEncoder().encode(JSON.stringify({ type: 'rec', address, body }));
    this.#wire?.onmessage?.({ data: bytes.buffer });
  }

  /** Says the time and which layers the seat follows from now on. */
  hello(layers = Object.keys(this.layers)): void {
    this.push('hello', { at: this.at(), run: this.run, layers });
  }

  /** How often the view was asked for. */
  get views(): number {
    return this.registers.filter(({ address }) => address === 'hall').length;
  }

  pushRaw(envelope: object): void {
    this.#wire?.onmessage?.({ data: JSON.stringify(envelope) });
  }

  /** Tells the line that its seat has opened others since, and ends it. */
  crowdOut(): void {
    const wire = this.#wire;
    this.pushRaw({
      type: 'err',
      failureCode: 429,
      failureType: 'RECIPIENT_FAILURE',
      message: 'too-many-lines',
    });
    wire?.onclose?.({});
  }

  breakLine(): void {
    this.#wire?.onclose?.({});
  }

  #tell(have: string): void {
    this.hello();
    const [run, ...known] = have.split(' ');
    for (const [name, whole] of Object.entries(this.layers))
      if (run !== this.run || !known.includes(`${name}=${whole.v}`)) this.push(name, whole);
  }

  #hear(message: any): void {
    if (message.type === 'register') {
      this.registers.push({ address: message.address, headers: message.headers });
      if (message.address === 'hall') this.#tell(message.headers.have ?? '');
    }
    if (message.type !== 'send') return;
    this.commands.push(message.body);
    const answer = this.answer(message.body);
    if (answer === 'nothing') return;
    const later = (run: () => void) =>
      this.delay > 0 ? void setTimeout(run, this.delay) : queueMicrotask(run);
    later(() => {
      if ('ok' in answer) this.push(message.replyAddress, answer.ok);
      else
        this.pushRaw({
          type: 'err',
          address: message.replyAddress,
          failureCode: answer.code,
          failureType: 'RECIPIENT_FAILURE',
          message: answer.reason,
        });
      this.follow(message.body);
    });
  }
}

/** A drawer that outlives the store, as the disk does. */
export function memoryDrawer(): Drawer & { kept: Map<string, Outgoing> } {
  const kept = new Map<string, Outgoing>();
  return {
    kept,
    all: async (owner) => [...kept.values()].filter((each) => each.owner === owner),
    put: async (each) => void kept.set(each.id, structuredClone(each)),
    remove: async (id) => void kept.delete(id),
  };
}

/** Lets so much time pass, ms, and everything happen that is due in it. */
export const settled = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
