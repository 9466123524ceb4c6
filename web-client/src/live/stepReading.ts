/** Reads one step as held at one place: its own table first, then the hall. */
import { marked } from '../i18n/words.svelte';
import type { Layers } from './layers.svelte';
import type { ItemRecord } from './protocol';
import type { Named, Source, Step, StepSource } from './source';

const NOTHING: readonly never[] = [];

/** What a step is while nothing of it is known. */
const unknown = (id: string): Step => ({
  ...{ id, index: 0, kind: '', names: 'hidden', minutes: 0, from: [] },
  ...{
    worded: false,
    title: marked('step.some', { index: 1 }),
    purpose: '',
    promise: '',
    reached: false,
    skipped: false,
  },
});

export class StepReading implements StepSource {
  /** The last merge of each prefix, so that the same parts give the same list. */
  readonly #merged = new Map<string, { parts: (readonly unknown[])[]; list: readonly unknown[] }>();

  constructor(
    readonly source: Source,
    readonly layers: Layers,
    readonly id: string,
    /** The table that was asked for by name. */
    readonly asked: string | null = null,
  ) {}

  get about(): Step {
    return this.source.steps.find((step) => step.id === this.id) ?? unknown(this.id);
  }
  get table(): string | null {
    return this.asked ?? (this.about.among ? (this.source.me.table ?? null) : null);
  }
  get seats(): number {
    const { seats, tables } = this.source.room;
    return this.table === null ? seats : (tables[this.table] ?? 0);
  }

  form<T>(): T | undefined {
    // What the template set is the same at every table.
    return this.get<T>('form') ?? (this.#atTables('form')[0] as T | undefined);
  }
  now<T>(): T | undefined {
    const tables = this.#atTables('now') as Record<string, unknown>[];
    if (tables.length === 0) return this.get<T>('now');
    // The hall counts; a switch is on where it is on at every table.
    const keys = Object.keys(Object.assign({}, ...tables));
    const on = keys.filter((key) => tables.every((table) => table[key] === true));
    return { ...this.get<object>('now'), ...Object.fromEntries(on.map((key) => [key, true])) } as T;
  }
  on(key: string): boolean {
    const tables = this.#tables;
    if (tables.length === 0) return this.get(key) !== undefined;
    return tables.every((table) => this.layers.of(table).get(this.id, key) !== undefined);
  }
  get<T>(key: string): T | undefined {
    return this.#find(this.id, key) as T | undefined;
  }
  list<T>(prefix: string): readonly Named<T>[] {
    return this.#list(this.id, prefix) as readonly Named<T>[];
  }
  mine<T>(key: string): T | undefined {
    return this.layers.of('own').get(this.#name('own'), key) as T | undefined;
  }
  listMine<T>(prefix: string): readonly Named<T>[] {
    return this.layers.of('own').shelf(this.#name('own'), prefix).list() as readonly Named<T>[];
  }
  desk<T>(key: string): T | undefined {
    return this.layers.of('desk').get(this.#name('desk'), key) as T | undefined;
  }
  listDesk<T>(prefix: string): readonly Named<T>[] {
    return this.layers.of('desk').shelf(this.#name('desk'), prefix).list() as readonly Named<T>[];
  }

  item(id: string): Named<ItemRecord> {
    for (const step of [...this.#before, this.id]) {
      const found = this.#find(step, `item/${id}`);
      if (found) return found as Named<ItemRecord>;
    }
    return { id, text: '', order: 0, from: [] };
  }
  items(step?: string): readonly Named<ItemRecord>[] {
    const near = step === undefined ? this.about.from : [step];
    const lists = near.map((each) => this.#list(each, 'item/') as readonly Named<ItemRecord>[]);
    return lists.length === 1 ? lists[0]! : this.#merge('', lists);
  }
  sources(id: string): readonly Named<ItemRecord>[] {
    return this.item(id)
      .from.filter((each) => each !== id)
      .map((each) => this.item(each))
      .filter((each) => each.text !== '');
  }

  /** The steps that this one draws from, near ones first. */
  get #before(): string[] {
    const steps = new Map(this.source.steps.map((step) => [step.id, step.from]));
    const all = [...(steps.get(this.id) ?? [])];
    for (const step of all) for (const next of steps.get(step) ?? []) if (!all.includes(next)) all.push(next);
    return all;
  }

  /** The layers of all tables, for one who looks at them together. */
  get #tables(): string[] {
    if (this.table !== null || !this.about.among) return [];
    return Array.from({ length: this.source.session?.tables ?? 0 }, (_, i) => `table/${i + 1}`);
  }
  /** One record of each table that is followed. */
  #atTables(key: string): unknown[] {
    return this.#tables.flatMap((table) => this.layers.of(table).get(this.id, key) ?? []);
  }

  /** Where several tables stand side by side, records of one that is not one's own begin with `<step>@<table>`. */
  #name(layer: 'desk' | 'own'): string {
    const plain = this.table === null || (layer === 'own' && this.table === this.source.me.table);
    return plain ? this.id : `${this.id}@${this.table}`;
  }

  /** The layers that this place sees, its own table first. */
  get #places(): string[] {
    return this.table === null ? ['hall'] : [`table/${this.table}`, 'hall'];
  }
  #find(step: string, key: string): unknown {
    for (const place of this.#places) {
      const found = this.layers.of(place).get(step, key);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  #list(step: string, prefix: string): readonly unknown[] {
    return this.#merge(
      `${step}:${prefix}`,
      this.#places.map(
        (place) => this.layers.of(place).shelf(step, prefix).list() as readonly Named<unknown>[],
      ),
    );
  }
  #merge<T extends { id: string }>(name: string, lists: (readonly T[])[]): readonly T[] {
    const parts = lists.filter((list) => list.length > 0);
    if (parts.length < 2) return parts[0] ?? NOTHING;
    const last = this.#merged.get(name);
    if (last && parts.length === last.parts.length && parts.every((part, i) => part === last.parts[i]))
      return last.list as readonly T[];
    const list = [...new Map(parts.flat().map((each) => [each.id, each])).values()];
    this.#merged.set(name, { parts, list });
    return list;
  }
}
