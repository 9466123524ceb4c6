/** Reads what is on the shelves as a `Source`: the live view, the answer to a look, plain records. */
import { has, marked, type Key } from '../i18n/words.svelte';
import { Layers } from './layers.svelte';
import type { CourseRecord, MeRecord, Records, RoomRecord, StepRecord } from './protocol';
import type { Count, Source, Step, StepSource } from './source';
import { StepReading } from './stepReading';
import type { Texts } from './texts.svelte';

const EMPTY: RoomRecord = { seats: 0, tables: {} };

/** The word for a kind while the step's own title is not there. */
function wordFor(kind: string, index: number): string {
  const key = `kind.${kind}`;
  return has(key) ? marked(key as Key) : marked('step.some', { index: index + 1 });
}

export class Reading implements Source {
  readonly #steps = new Map<string, StepSource>();

  constructor(
    readonly layers: Layers,
    readonly texts: Texts | null = null,
    /** Who looks, where the records do not say it. */
    readonly seat: MeRecord = { seat: '', role: 'screen' },
  ) {}

  readonly #agenda = $derived.by((): Step[] => {
    const course = this.course;
    const texts = course && this.texts?.of(course.texts);
    return (course?.steps ?? []).flatMap((id, index) => {
      const record = this.wide<StepRecord>('hall', `step/${id}`);
      if (!record) return [];
      const words = texts?.steps[id];
      return {
        ...record,
        id,
        index,
        worded: words !== undefined,
        title: words?.title ?? wordFor(record.kind, index),
        purpose: words?.purpose ?? '',
        promise: words?.promise ?? '',
        say: words?.say,
        hint: words?.hint,
        from: record.from ?? [],
        reached: course!.reached?.includes(id) ?? false,
        skipped: course!.skipped?.includes(id) ?? false,
      };
    });
  });

  /** A record of the session as a whole. */
  wide<T>(layer: string, key: string): T | undefined {
    return this.layers.of(layer).get('', key) as T | undefined;
  }

  get session() {
    return this.wide<NonNullable<Source['session']>>('hall', 'session');
  }
  get course() {
    return this.wide<CourseRecord>('hall', 'course');
  }
  get purpose() {
    const course = this.course;
    return (course && this.texts?.of(course.texts)?.purpose) ?? '';
  }
  get steps() {
    return this.#agenda;
  }
  get current() {
    const id = this.course?.current;
    return id === undefined ? undefined : this.#agenda.find((step) => step.id === id);
  }
  get room() {
    return this.wide<RoomRecord>('hall', 'room') ?? EMPTY;
  }
  get clock() {
    return this.wide<NonNullable<Source['clock']>>('hall', 'clock');
  }
  get left(): number | null {
    return (this.current && this.clock?.left) ?? null;
  }
  get me() {
    return this.wide<MeRecord>('own', 'me') ?? this.seat;
  }
  get here(): number | null {
    return null;
  }
  get seats() {
    return this.layers.of('desk').shelf('', 'seat/').list() as Source['seats'];
  }
  get undo() {
    return this.wide<NonNullable<Source['undo']>>('desk', 'undo');
  }

  produced(step: string, table?: string): Count[] {
    const place = table === undefined ? 'hall' : `table/${table}`;
    const now = (this.layers.of(place).get(step, 'now') ?? {}) as Record<string, unknown>;
    return Object.entries(now).flatMap(([what, count]) =>
      typeof count === 'number' && Number.isInteger(count) && count > 0 ? [{ what, count }] : [],
    );
  }

  step(id: string, table?: string): StepSource {
    const name = `${id}@${table ?? ''}`;
    let step = this.#steps.get(name);
    if (!step) this.#steps.set(name, (step = this.open(id, table ?? null)));
    return step;
  }

  protected open(id: string, table: string | null): StepSource {
    return new StepReading(this, this.layers, id, table);
  }
}

/** Reads plain records of the hall, and of other layers where given; for tests and for what is no live session. */
export function fromRecords(hall: Records, others: Record<string, Records> = {}, me?: MeRecord): Reading {
  const layers = new Layers();
  for (const [name, set] of Object.entries({ hall, ...others })) layers.of(name).replace({ v: 0, set });
  return new Reading(layers, null, me);
}
