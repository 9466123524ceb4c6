/** Everything this seat sees: one layer beside the other, each with its own version, its records on shelves. */
import type { Patch, Records, Whole } from './protocol';
import { Shelf } from './shelf.svelte';

/** Makes signals that belong to nobody: one made inside an effect would not be followed by that effect. */
function apart<T>(make: () => T): T {
  let made!: T;
  $effect.root(() => {
    made = make();
  })();
  return made;
}

/** A key in its three parts: `ideas:note/7` → `ideas`, `note/`, `7`; session-wide keys have an empty step. */
function parts(key: string): [step: string, prefix: string, id: string] {
  const colon = key.indexOf(':');
  const step = key.slice(0, Math.max(0, colon));
  const rest = key.slice(colon + 1);
  const slash = rest.indexOf('/') + 1;
  return [step, rest.slice(0, slash), rest.slice(slash)];
}

type Change = { set: [string, unknown][]; gone: string[] };

/** Promises that after any frames its records are the view of version `version`, or that a gap was reported. */
export class Layer {
  /** Null until the first whole view. */
  version: number | null = null;
  /** The records as they came, by whole key. */
  readonly #raw = new Map<string, unknown>();
  readonly #shelves = new Map<string, Shelf>();

  /** Gives a record by its step (empty for what is session-wide) and key. */
  get(step: string, key: string): unknown {
    const [, prefix, id] = parts(key);
    return this.shelf(step, prefix).get(id);
  }

  shelf(step: string, prefix: string): Shelf {
    const name = `${step}:${prefix}`;
    let shelf = this.#shelves.get(name);
    if (!shelf) {
      shelf = apart(() => new Shelf(prefix !== ''));
      this.#shelves.set(name, shelf);
    }
    return shelf;
  }

  /** Takes a whole view in place of what there was. What is the same as before stays the same object. */
  replace({ v, set = {} }: Whole): void {
    const gone = [...this.#raw.keys()].filter((key) => !(key in set));
    const changed = Object.fromEntries(
      Object.entries(set).filter(
        ([key, record]) => JSON.stringify(this.#raw.get(key)) !== JSON.stringify(record),
      ),
    );
    this.#put(changed, gone);
    this.version = v;
  }

  /** `b` is ours → applied; lower → dropped; anything else, or no view yet → gap. */
  change({ b, set = {}, gone = [] }: Patch): 'applied' | 'dropped' | 'gap' {
    if (this.version === null || b > this.version) return 'gap';
    if (b < this.version) return 'dropped';
    this.#put(set, gone);
    this.version = b + 1;
    return 'applied';
  }

  /** Empties the layer: this seat follows it no more. */
  drop(): void {
    this.#put({}, [...this.#raw.keys()]);
    this.version = null;
  }

  get records(): Records {
    return Object.fromEntries(this.#raw);
  }

  #put(set: Records, gone: string[]): void {
    const changes = new Map<Shelf, Change>();
    const at = (key: string): [Change, string] => {
      const [step, prefix, id] = parts(key);
      const shelf = this.shelf(step, prefix);
      if (!changes.has(shelf)) changes.set(shelf, { set: [], gone: [] });
      return [changes.get(shelf)!, id];
    };
    for (const key of gone) {
      if (!this.#raw.delete(key)) continue;
      const [change, id] = at(key);
      change.gone.push(id);
    }
    for (const [key, record] of Object.entries(set)) {
      this.#raw.set(key, record);
      const [change, id] = at(key);
      change.set.push([id, record]);
    }
    for (const [shelf, change] of changes) shelf.change(change.set, change.gone);
  }
}

/** What a tab keeps of its layers over a reload. */
export type KeptLayers = { run: string; layers: Record<string, { v: number; set: Records }> };

/** The layers that this seat follows. */
export class Layers {
  /** The server's run: versions of another run say nothing. */
  #run: string | null = null;
  readonly #all = new Map<string, Layer>();
  #followed: string[] | null = null;

  /** Gives the layer of the name, an empty one where this seat does not follow it. */
  of(name: string): Layer {
    let layer = this.#all.get(name);
    if (!layer) this.#all.set(name, (layer = new Layer()));
    return layer;
  }

  /** Takes the names of the layers that are followed from now on, and empties all others. */
  follow(run: string, names: string[]): void {
    if (run !== this.#run) for (const layer of this.#all.values()) layer.version = null;
    this.#run = run;
    this.#followed = names;
    for (const [name, layer] of this.#all) if (!names.includes(name)) layer.drop();
  }

  follows(name: string): boolean {
    return this.#followed?.includes(name) ?? false;
  }

  /** Says what is at hand, as the header of a register: `<run> hall=12 own=7`; null when nothing is. */
  have(): string | null {
    const known = [...this.#all].filter(([, layer]) => layer.version !== null);
    if (this.#run === null || known.length === 0) return null;
    return [this.#run, ...known.map(([name, layer]) => `${name}=${layer.version}`)].join(' ');
  }

  keep(): KeptLayers | null {
    const known = [...this.#all].flatMap(([name, { version, records }]) =>
      version === null ? [] : [[name, { v: version, set: records }] as const],
    );
    return this.#run === null ? null : { run: this.#run, layers: Object.fromEntries(known) };
  }

  restore({ run, layers }: KeptLayers): void {
    this.#run = run;
    for (const [name, { v, set }] of Object.entries(layers)) this.of(name).replace({ v, set });
  }
}
