/** A step that is spoken to as well as read. */
import { unseen, type Outgoing } from './outbox';
import type { Sent } from './sending.svelte';
import type { StepSource } from './source';
import { StepReading } from './stepReading';
import type { LiveStore } from './store.svelte';
import { idsIn } from './written';

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
  /** Words on their way that stand nowhere in the view yet, beside what this seat has written: each once. */
  coming(type: string, written: readonly { id: string }[]): Outgoing[];
}

export class LiveStepReading extends StepReading implements LiveStep {
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
    return this.source.send(type, body, this.id, this.asked, idsIn(this.mine('mine')));
  }
  act(type: string, body: object = {}): Promise<Sent> {
    return this.source.act(type, body, this.id, this.asked ?? undefined);
  }
  pending(type: string): Outgoing[] {
    return this.source.outbox.filter((entry) => entry.step === this.id && entry.type === type);
  }
  coming(type: string, written: readonly { id: string }[]): Outgoing[] {
    return unseen(
      this.pending(type).filter((entry) => entry.state !== 'refused'),
      written,
    );
  }
}
