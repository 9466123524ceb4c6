/** A server in memory that speaks the protocol: enough to test what a client does with frames and answers. */
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
  view: 'view.s1',
  send: 'send.s1',
  here: 'here.s1',
};

type Answer = { ok: object } | { code: number; reason: string } | 'nothing';

export class FakeServer {
  reachable = true;
  views = 0;
  commands: Command[] = [];
  view: () => { seq: number; set: Records } = () => ({ seq: 1, set: {} });
  own: () => { seq: number; set: Records } = () => ({ seq: 1, set: {} });
  answer: (command: Command) => Answer = (command) => ({
    ok: { seq: this.commands.indexOf(command) + 1, at: 1_000_000 },
  });
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
  push(body: object, address = entry.view): void {
    const bytes = new TextEncoder().encode(JSON.stringify({ type: 'rec', address, body }));
    this.#wire?.onmessage?.({ data: bytes.buffer });
  }

  pushRaw(envelope: object): void {
    this.#wire?.onmessage?.({ data: JSON.stringify(envelope) });
  }

  breakLine(): void {
    this.#wire?.onclose?.({});
  }

  #hear(message: any): void {
    if (message.type === 'register' && message.address === entry.view) {
      this.views++;
      this.push({ t: 'view', at: 1_000_000, ...this.view() });
      this.push({ t: 'own', ...this.own() });
    }
    if (message.type !== 'send') return;
    this.commands.push(message.body);
    const answer = this.answer(message.body);
    if (answer === 'nothing') return;
    queueMicrotask(() =>
      'ok' in answer
        ? this.push(answer.ok, message.replyAddress)
        : this.pushRaw({
            type: 'err',
            address: message.replyAddress,
            failureCode: answer.code,
            failureType: 'RECIPIENT_FAILURE',
            message: answer.reason,
          }),
    );
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

export const settled = (ms = 0) => new Promise<void>((resolve) => setTimeout(resolve, ms));
