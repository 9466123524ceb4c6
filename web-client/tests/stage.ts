/** One step in a session of its own, with its faces: what a test of a kind needs of the room around it. */
import { flushSync, mount, unmount, type Component } from 'svelte';
import { vi } from 'vitest';
import { handsWords } from '../src/i18n/hands';
import { loadWords } from '../src/i18n/words.svelte';
import { Desk } from '../src/live/desk.svelte';
import type { Records, Role } from '../src/live/protocol';
import { LiveStore, type LiveStep } from '../src/live/store.svelte';
import type { StepProps } from '../src/steps/faces';
import { hallWords } from '../src/steps/words';
import AtDesk from './AtDesk.svelte';
import { entry, FakeServer, memoryDrawer, settled } from './fake';

export const words = () => document.body.textContent!.replace(/\s+/g, ' ');

/** Finds the button that says these words. */
export function button(label: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find((each) => each.textContent!.includes(label));
  if (!found) throw new Error(`no button says ${label}: ${words()}`);
  return found;
}

/** Writes into a box as a person does. */
export function write(box: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  box.value = text;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
}

export class Stage {
  readonly server = new FakeServer();
  readonly #versions: Record<string, number> = {};
  #ends: (() => void)[] = [];
  #store: LiveStore | undefined;

  constructor(
    readonly kind: string,
    readonly names: 'shown' | 'hidden' = 'shown',
  ) {}

  /** Opens the session with these records of the step in hand, keys as the kind names them. */
  async open(role: Role, hall: Records, own: Records = {}, wide: Records = {}): Promise<LiveStep> {
    await loadWords(['common', 'phone', 'hall', 'facilitator', 'screen']);
    await handsWords();
    await hallWords(this.kind);
    vi.stubGlobal('fetch', async () => new Response('{}', { status: 404 }));
    const about = { kind: this.kind, names: this.names, minutes: 5, from: [] };
    const course = { status: 'open', current: 'here', steps: ['here'], reached: ['here'], texts: 'h' };
    this.server.layers = {
      hall: {
        v: 1,
        set: { course, 'step/here': about, room: { seats: 12, tables: {} }, ...wide, ...this.#keyed(hall) },
      },
      own: { v: 1, set: { me: { seat: entry.seat, role }, ...this.#keyed(own) } },
    };
    this.#store = new LiveStore(
      { ...entry, role },
      { drawer: memoryDrawer(), transport: this.server.transport },
    );
    await this.#store.start();
    await vi.waitFor(() => {
      if (this.#store!.status !== 'live') throw new Error('not live');
    });
    this.#ends.push(() => this.#store!.stop());
    return this.#store.step('here');
  }

  /** Shows a face in a window of 1600 by 800: what is laid out in pages needs to know how much room there is. */
  show(face: Component<any>, step: LiveStep): void {
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockImplementation(function (this: HTMLElement) {
      return this.className.includes('measure') ? 240 : 1600;
    });
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800);
    const shown = mount(face, { target: document.body, props: { step } });
    this.#ends.push(() => void unmount(shown));
    flushSync();
  }

  conduct(face: Component<StepProps>, step: LiveStep): Desk {
    const desk = new Desk(this.#store!);
    const shown = mount(AtDesk, { target: document.body, props: { face, desk, step } });
    this.#ends.push(() => void unmount(shown));
    flushSync();
    return desk;
  }

  /** Changes records of the step in a layer. */
  async change(layer: 'hall' | 'own', set: Records): Promise<void> {
    this.server.push(layer, { b: this.#at(layer), set: this.#keyed(set) });
    await settled();
    flushSync();
  }

  /** What was sent, as type and body. */
  get sent(): [string, unknown][] {
    return this.server.commands.map(({ type, body }) => [type, body]);
  }

  close(): void {
    this.#ends.reverse().forEach((end) => end());
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    document.body.replaceChildren();
    sessionStorage.clear();
    localStorage.clear();
  }

  #at(layer: string): number {
    const now = this.#versions[layer] ?? 1;
    this.#versions[layer] = now + 1;
    return now;
  }
  #keyed(records: Records): Records {
    return Object.fromEntries(Object.entries(records).map(([key, record]) => [`here:${key}`, record]));
  }
}
