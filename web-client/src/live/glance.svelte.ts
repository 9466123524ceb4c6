/** A look into a step that the room may not be in. */
import type { Connection } from './connection';
import { Layers } from './layers.svelte';
import { newId } from './outbox';
import type { Looked } from './protocol';
import { Reading } from './reading.svelte';
import type { Source } from './source';

/** Asks for a step; the items of all that it draws from come with it. */
export async function glance(
  live: Reading,
  ask: Connection['ask'],
  step: string,
  table?: string,
): Promise<Source | null> {
  const found = await lookInto(ask, step, table);
  if (!found) return null;
  const layers = new Layers();
  for (const [name, set] of Object.entries(found)) layers.of(name).replace({ v: 0, set });
  return new Glance(layers, live);
}

async function lookInto(
  ask: Connection['ask'],
  step: string,
  table?: string,
): Promise<Looked['layers'] | null> {
  const outcome = await ask({ id: newId(), type: 'look', step, table, body: {} });
  return outcome.ok ? ((outcome.body as Looked).layers ?? {}) : null;
}

/** The answer to a look, and for what is no step's the live view. */
class Glance extends Reading {
  constructor(
    layers: Layers,
    readonly live: Reading,
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
