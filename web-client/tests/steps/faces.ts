/** Mounts the faces of a kind over a live store whose layers a test fills, and whose commands it reads. */
import { flushSync, mount, unmount, type Component } from 'svelte';
import { afterEach, expect, vi } from 'vitest';
import { loadWords } from '../../src/i18n/words.svelte';
import type { Desk } from '../../src/live/desk.svelte';
import type { Role } from '../../src/live/protocol';
import { LiveStore, type LiveStep } from '../../src/live/store.svelte';
import { stepFace } from '../../src/steps/faces';
import { entry, FakeServer, memoryDrawer, settled } from '../fake';
import AtDesk from './AtDesk.svelte';

export type Layers = Record<string, Record<string, unknown>>;
export const server = { now: new FakeServer() };

let ends: (() => void)[] = [];
afterEach(() => {
  ends.forEach((end) => end());
  ends = [];
  vi.unstubAllGlobals();
  sessionStorage.clear();
  document.body.replaceChildren();
});

/** A live store with these layers, as a server that has just been registered at gives them. */
export async function live(role: Role, layers: Layers): Promise<LiveStore> {
  // The words of the agenda are nobody's business here.
  vi.stubGlobal('fetch', async () => new Response('{}', { status: 404 }));
  server.now = new FakeServer();
  server.now.layers = { hall: { v: 1 }, own: { v: 1 } };
  for (const [name, set] of Object.entries(layers)) server.now.layers[name] = { v: 1, set };
  const store = new LiveStore(
    { ...entry, role },
    { drawer: memoryDrawer(), transport: server.now.transport },
  );
  ends.push(() => store.stop());
  await store.start();
  await vi.waitFor(() => expect(store.ready).toBe(true));
  return store;
}

/** Shows one face of the step's own kind. */
export async function show(
  face: 'Phone' | 'Facilitator' | 'Screen',
  step: LiveStep,
  take?: (desk: Desk) => void,
): Promise<void> {
  await loadWords(['common', 'phone', 'hall', 'facilitator', 'screen']);
  const Face = (await stepFace(step.about.kind, face)!()) as Component<any>;
  const mounted =
    face === 'Facilitator'
      ? mount(AtDesk, { target: document.body, props: { Face, step, take } })
      : mount(Face, { target: document.body, props: { step } });
  ends.push(() => void unmount(mounted));
  flushSync();
}

/** A hall with one step of this kind, which draws from `before`. */
export const hall = (kind: string, before: string[] = []) => ({
  course: {
    status: 'open',
    current: 'here',
    steps: [...before, 'here'],
    reached: [...before, 'here'],
    texts: 'h',
  },
  'step/here': { kind, names: 'hidden', minutes: 5, from: before },
  ...Object.fromEntries(
    before.map((id) => [`step/${id}`, { kind: 'board', names: 'hidden', minutes: 5, from: [] }]),
  ),
  room: { seats: 12, tables: {} },
});

export const text = (of: Element = document.body) => of.textContent!.replace(/\s+/g, ' ').trim();
/** The words of every element that the selector finds. */
export const all = (selector: string) => [...document.querySelectorAll(selector)].map((each) => text(each));

export function button(words: string, within: ParentNode = document): HTMLButtonElement {
  const found = [...within.querySelectorAll('button')].find((each) =>
    `${each.getAttribute('aria-label') ?? ''} ${each.textContent}`.includes(words),
  );
  expect(found, words).toBeTruthy();
  return found!;
}
export async function press(words: string, within?: ParentNode): Promise<void> {
  button(words, within).click();
  flushSync();
  await settled(1);
  flushSync();
}

export function type(box: Element, words: string): void {
  (box as HTMLInputElement).value = words;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
}

/** What was said to the server, as type and body. */
export const said = () => server.now.commands.map(({ type, body }) => [type, body]);

/** Sends a patch as the server would, and lets the screen follow. */
export function patch(layer: string, b: number, set: Record<string, unknown>, gone: string[] = []): void {
  server.now.push(layer, { b, set, gone });
  flushSync();
}
