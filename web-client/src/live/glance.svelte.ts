/** A look into a step that the room may not be in. */
import type { Connection } from './connection';
import { Layers } from './layers.svelte';
import { newId } from './outbox';
import type { Looked } from './protocol';
import { Reading } from './reading.svelte';
import type { Source } from './source';

/** Asks for a step and for all that it draws from, so that the words of its items are there. */
export async function glance(
  live: Reading,
  ask: Connection['ask'],
  step: string,
  table?: string,
): Promise<Source | null> {
  const from = new Map(live.steps.map((each) => [each.id, each.from]));
  const all = [step];
  for (const each of all) for (const next of from.get(each) ?? []) if (!all.includes(next)) all.push(next);
  const found = await Promise.all(all.map((each) => lookInto(ask, each, each === step ? table : undefined)));
  if (!found[0]) return null;
  const layers = new Layers();
  for (const name of new Set(found.flatMap((each) => Object.keys(each ?? {}))))
    layers.of(name).replace({ v: 0, set: Object.assign({}, ...found.map((each) => each?.[name] ?? {})) });
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
