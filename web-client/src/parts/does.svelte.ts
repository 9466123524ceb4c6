/** A press does what the button said when the finger set out, not what it has come to say on the way. */
import { mount } from 'svelte';

/** Nobody reads new words and presses what they say within this many milliseconds: half to notice, half to read. */
export const READ = 700;
/** What follows one's own press is expected and only has to be noticed, which takes this many milliseconds. */
export const NOTICED = 250;
/** The view follows one's own press within a second, in a large hall too; a change after that is somebody else's. */
const OWN = 1_000;
/** The hint stays so long that it can be read twice. */
const SHOWN = 6_000;

export type Does = {
  /** What the button does and to what; a counter in its words is no part of that. */
  act: string;
  /** Where it stands, for buttons that take each other's place. */
  place?: string;
  /** It came to stand where there was something else, or nothing. */
  coming?: boolean;
  busy?: boolean;
};
type Standing = { act: string; changed: number; steady: number };

/** What stands at each place, while anything does. */
const standing = new Map<unknown, Standing>();
const marked = new Map<Element, unknown>();
let began: { at: unknown; act: string } | null = null;
let pressed = -OWN;
let passed = $state(false);
let hide: ReturnType<typeof setTimeout> | undefined;
let watching = false;

/** Whether a press has just been passed over. */
export const passedOver = (): boolean => passed;

const placeOf = (target: EventTarget | null): unknown => {
  const button = (target as Element | null)?.closest?.('button');
  return button ? marked.get(button) : undefined;
};

function begins({ target }: Event): void {
  const at = placeOf(target);
  const now = standing.get(at);
  began = now ? { at, act: now.act } : null;
}

function clicks(event: Event): void {
  const at = placeOf(event.target);
  const now = standing.get(at);
  const otherwise = began && began.at === at && began.act !== now?.act;
  began = null;
  if (now && (otherwise || event.timeStamp < now.steady)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    tell(true);
    return;
  }
  if (!(event.target as Element).closest?.('button')) return;
  pressed = event.timeStamp;
  tell(false);
}

function tell(is: boolean): void {
  clearTimeout(hide);
  passed = is;
  if (is) hide = setTimeout(() => (passed = false), SHOWN);
}

/** Looks at every press of the page, from the first button on that says what it does. */
function watch(): void {
  if (watching) return;
  watching = true;
  // The words come after the buttons: a press is passed over with or without them.
  void import('./PassedOver.svelte')
    .then(({ default: hint }) => mount(hint, { target: document.body }))
    .catch(() => {});
  for (const type of ['pointerdown', 'keydown']) addEventListener(type, begins, true);
  addEventListener('click', clicks, true);
}

/** Notes what stands at a place now; gives how long it does not stand still yet. */
function stands(at: unknown, act: string, coming: boolean): number {
  const now = performance.now();
  const before = standing.get(at);
  if (before ? before.act !== act : coming) {
    // The first change after one's own press is what was pressed for.
    const own = now - pressed < OWN && (before?.changed ?? -OWN) < pressed;
    standing.set(at, { act, changed: now, steady: now + (own ? NOTICED : READ) });
  } else if (!before) standing.set(at, { act, changed: -OWN, steady: 0 });
  return standing.get(at)!.steady - now;
}

/**
 * Passes over a press on a button whose act has changed since the press began, or so shortly before it that nobody can
 * have meant the new one, and says so. Keys and fingers alike; the button looks disabled until it can be pressed.
 */
export function does(button: HTMLButtonElement, given: Does): { update(given: Does): void; destroy(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (given: Does): void => {
    const at = given.place ?? button;
    marked.set(button, at);
    const left = stands(at, given.act, given.coming ?? false);
    button.setAttribute('aria-disabled', String(given.busy || left > 0));
    clearTimeout(timer);
    if (left > 0) timer = setTimeout(() => show({ ...given, coming: false }), left);
  };
  watch();
  show(given);
  return {
    update: show,
    destroy: () => {
      clearTimeout(timer);
      marked.delete(button);
      standing.delete(button);
      if (marked.size === 0) standing.clear();
    },
  };
}
