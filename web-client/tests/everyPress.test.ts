import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';
import Console from '../src/faces/facilitator/Console.svelte';
// A phone loads it with the first step at tables.
import '../src/faces/phone/Call.svelte';
import { callsWords } from '../src/i18n/calls';
import Phone from '../src/faces/phone/Phone.svelte';
import { loadWords } from '../src/i18n/words.svelte';
import { Transport } from '../src/live/bus';
import { keepSeat } from '../src/live/seats';
import { LiveStore } from '../src/live/store.svelte';
import { oneActEach } from '../src/parts/gesture';
import { moreWords } from '../src/steps/board/acts';
import '../src/steps/board/LaidNotes.svelte';
import '../src/steps/circle/Correct.svelte';
import '../src/steps/circle/EmptyChair.svelte';
import '../src/steps/circle/NoteBox.svelte';
import '../src/steps/circle/TakeDown.svelte';
import '../src/steps/circle/Turning.svelte';
import '../src/steps/consensus/Hands.svelte';
import '../src/steps/budget/Slips.svelte';
import '../src/steps/dot-vote/Hands.svelte';
import '../src/steps/inventory/Add.svelte';
import '../src/steps/inventory/Decide.svelte';
import '../src/steps/inventory/Gather.svelte';
import '../src/steps/inventory/Hands.svelte';
import '../src/steps/inventory/Results.svelte';
import '../src/steps/motion/Counts.svelte';
import '../src/steps/motion/Vote.svelte';
import '../src/steps/poll/Hands.svelte';
import '../src/steps/present/Questions.svelte';
import '../src/steps/present/Settle.svelte';
import '../src/steps/present/Turning.svelte';
import '../src/steps/rating/Hands.svelte';
import '../src/steps/rating/Side.svelte';
import '../src/steps/statements/Add.svelte';
import '../src/steps/statements/Hands.svelte';
import '../src/steps/survey/Slips.svelte';
import { stepFace } from '../src/steps/faces';
import { scenes, type Scene } from './everyPress';
import { entry, FakeServer, memoryDrawer, settled } from './fake';

/** What the line takes for an answer here, ms. */
const LINE = 4;
/** A hand taps again before the answer has come, and once more after the view has followed. */
const AGAIN = [1, 12];

const root = join(import.meta.dirname, '../src');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(svelte|ts)$/.test(file))
  .map((file) => readFileSync(join(root, file), 'utf8'));
/** What always stands, as the protocol lists it: commands without a step. */
const STANDING = [
  ...new Set(
    readFileSync(join(import.meta.dirname, '../../server/docs/PROTOCOL.md'), 'utf8')
      .split('**Commands without a step.**')[1]!
      .split('\n\nWhoever')[0]!
      .match(/(?<=`)[a-z-]+(?=\/[a-z-]+`)/g),
  ),
];
/**
 * Meant to be pressed again and again, a dot each time; and what is pressed elsewhere: the places and lengths of steps in
 * plan.test.ts, words that came too late in late.test.ts, what stands behind an answer that was given in
 * statements.test.ts and inventory.test.ts, what is level in budget.test.ts.
 */
const NOT_WALKED = [
  'budget/settle-tie',
  'course/change-step',
  'course/move-step',
  'dot-vote/place-dot',
  'dot-vote/take-dot',
  'inventory/tell-fact',
  'inventory/withdraw-decision',
  'late-words/bring',
  'statements/withdraw-answer',
];

/** On a ballot of one's own every button is one to press again and again; who is being seated has nothing to press. */
const NOTHING_TO_TRY = ['dot-vote, as participant', 'seat-plan, as participant', 'seat-plan, as table-host'];

let ends: (() => void)[] = [];
const clean = () => {
  ends.reverse().forEach((end) => end());
  ends = [];
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  sessionStorage.clear();
  localStorage.clear();
};
afterEach(clean);

/** What the door says of the way in. */
const addresses = {
  given: true,
  url: 'http://10.0.0.2:8080',
  choices: [{ url: 'http://10.0.0.2:8080', name: '', way: 'room' }],
};
/** What was sent by any button. */
const reached = new Set<string>();
/** Buttons of the frame around a step: tried in one kind, they are tried. */
const framed = new Set<string>();
let sessions = 0;

async function open({ kind, role, hall, own, desk }: Scene): Promise<FakeServer> {
  clean();
  await callsWords();
  const words = { title: 'a step', purpose: 'to go on', promise: 'all see it', say: 'good evening' };
  const texts = {
    title: 'round table',
    purpose: 'to talk',
    steps: { here: words, before: words, after: words },
  };
  vi.stubGlobal('fetch', async (path: string) =>
    path.includes('/texts/')
      ? new Response(JSON.stringify(texts))
      : path.endsWith('/addresses')
        ? new Response(JSON.stringify(addresses))
        : new Response(JSON.stringify({ url: 'http://10.0.0.2/screen#once=x', expires: 0 })),
  );
  vi.stubGlobal('open', () => null);
  // What is kept in memory is there at once.
  vi.stubGlobal('indexedDB', undefined);
  const server = new FakeServer();
  server.delay = LINE;
  server.layers = { hall: { v: 1, set: hall }, own: { v: 1, set: own } };
  if (role === 'facilitator') server.layers['desk'] = { v: 1, set: desk };
  let version = 1;
  server.follow = () =>
    server.push('hall', { b: version++, set: { room: { seats: 12 + version, tables: {} } } });
  // Each in a session of its own: what is kept in this browser is for that one alone.
  const seat = { ...entry, session: `s${sessions++}`, role, table: '1' };
  if (role === 'facilitator') {
    const store = new LiveStore(seat, { drawer: memoryDrawer(), transport: server.transport });
    await store.start();
    await vi.waitFor(() => expect(store.ready).toBe(true));
    const shown = mount(Console, { target: document.body, props: { store } });
    ends.push(() => (store.stop(), void unmount(shown)));
  } else {
    vi.spyOn(Transport.prototype, 'open').mockImplementation(server.transport.open);
    keepSeat('phone', seat, '123456');
    localStorage.setItem(`entaku.greeted.${seat.seat}.${seat.reentry}`, '1');
    sessionStorage.setItem(`entaku.promised.${seat.session}.here`, '1');
    const shown = mount(Phone, { target: document.body });
    ends.push(() => void unmount(shown));
  }
  await moreWords();
  await stepFace(kind, role === 'facilitator' ? 'Facilitator' : 'Phone')!();
  await rest(5);
  ends.push(oneActEach());
  return server;
}

const rest = async (ms: number) => {
  await settled(ms);
  flushSync();
};
/** The dialog on top, else the page. */
const scope = () => [...document.querySelectorAll('dialog')].findLast((each) => each.childElementCount > 0);
const buttons = () =>
  [...(scope() ?? document).querySelectorAll('button')].filter((each) => !each.closest('[hidden]'));
const saying = (each: Element) =>
  `${each.getAttribute('aria-label') ?? ''} ${each.textContent}`.replace(/[\s\d]+/g, ' ').trim();
/** Names a button; two of a dialog may say the same. */
const nameOf = (each: Element) =>
  each ===
  [...(scope()?.querySelectorAll('button') ?? [])].findLast((other) => saying(other) === saying(each))
    ? `${saying(each)}, the last`
    : saying(each);

/** Fills in all that can be filled in, so that what is pressed has something to send. */
function fill(): void {
  for (const box of document.querySelectorAll<HTMLInputElement>('input, textarea')) {
    if (box.type === 'radio' || box.type === 'checkbox') {
      if (!box.checked) box.click();
    } else if (box.type !== 'date' && box.type !== 'search' && !box.readOnly) {
      const isDay = box.getAttribute('aria-describedby')?.endsWith('-read');
      box.value = isDay ? '12月1日' : box.inputMode === 'numeric' ? '3' : 'あい';
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
  flushSync();
}

/** Buttons by what they say, one after another. */
type Way = string[];

/** What can be pressed now and was not tried yet; what is meant to be pressed again and again is no gesture. */
function offers(tried: Set<string>): Way {
  return buttons().flatMap((button) => {
    const name = nameOf(button);
    const dialog = button.closest('dialog');
    const frame = !dialog && button.closest('header, aside');
    // A dialog may ask in the words of the button that opened it.
    const key = dialog ? `${dialog.querySelector('h2')?.textContent}: ${name}` : name;
    if (button.closest('[data-again]') || tried.has(key) || (frame && framed.has(key))) return [];
    tried.add(key);
    if (frame) framed.add(key);
    return name;
  });
}

/** Goes the way, button after button, and taps the last one again after each of the gaps. */
async function go(scene: Scene, way: Way, gaps: number[]) {
  const server = await open(scene);
  for (const [i, name] of way.entries()) {
    fill();
    const button = buttons().find((each) => nameOf(each) === name)!;
    expect(button, name).toBeTruthy();
    button.click();
    flushSync();
    if (i < way.length - 1) {
      await rest(1);
      // Between two buttons the hand moves.
      dispatchEvent(new Event('input'));
    } else
      for (const gap of gaps) {
        await rest(gap);
        if (button.isConnected) button.click();
        flushSync();
      }
  }
  const dialog = scope();
  await rest(LINE * 4);
  server.commands.forEach(({ type }) => reached.add(type));
  const problems = [...document.querySelectorAll('[role=alert], [data-problem]')];
  return {
    sent: server.commands.map(({ type, body }) => `${type} ${JSON.stringify(body)}`),
    problems: problems.map((each) => each.textContent!.trim()).filter(Boolean),
    opened: dialog !== undefined && dialog === scope(),
  };
}

async function walk(scene: Scene, way: Way, tried: Set<string>): Promise<number> {
  const once = await go(scene, way, []);
  const further = once.opened && way.length < 3 ? offers(tried) : [];
  if (once.sent.length > 0) {
    const again = await go(scene, way, AGAIN);
    expect(again.sent, way.join(' → ')).toEqual(once.sent);
    expect(again.problems, way.join(' → ')).toEqual(once.problems);
  }
  let sending = once.sent.length > 0 ? 1 : 0;
  for (const each of further) sending += await walk(scene, [...way, each], tried);
  return sending;
}

it.each(scenes)(
  'in %s, every button that is tapped twice does what it does once',
  { timeout: 120_000 },
  async (name, scene) => {
    await loadWords(['common', 'phone', 'hall', 'facilitator']);
    await open(scene);
    fill();
    const tried = new Set<string>();
    let sending = 0;
    for (const each of offers(tried)) sending += await walk(scene, [each], tried);
    if (!NOTHING_TO_TRY.includes(name)) expect(sending).toBeGreaterThan(0);
  },
);

const conducting = scenes.find(([name]) => name === 'check-in, as facilitator')![1];
/** Sends what is done twice before the answer has come, and gives what reached the server. */
async function twice(server: FakeServer, act: () => void) {
  const before = server.commands.length;
  act();
  flushSync();
  await rest(1);
  act();
  flushSync();
  await rest(LINE * 4);
  const sent = server.commands.slice(before);
  sent.forEach(({ type }) => reached.add(type));
  return sent.map(({ type, body }) => [type, body]);
}

it.each([
  ['clock/pause', true, 0, {}],
  ['clock/start', false, 0, {}],
  ['clock/add-time', true, 1, { minutes: -1 }],
  ['clock/add-time', false, 3, { minutes: 5 }],
])('%s of the clock, running or not, is sent once by two taps', async (type, running, nth, body) => {
  await loadWords(['common', 'hall', 'facilitator']);
  const clock = { running: running || undefined, since: 1_000_000, left: 200_000 };
  const server = await open({ ...conducting, hall: { ...conducting.hall, clock } });
  const button = document.querySelectorAll<HTMLButtonElement>('footer .clock button')[nth]!;
  const sent = await twice(server, () => button.click());
  expect(sent).toEqual([[type, { ...body, since: 1_000_000 }]]);
});

it.each([
  ['seats/give-role', 0, 'scribe', { role: 'scribe' }],
  ['seats/move-seat', 1, '1', { table: '1' }],
])('%s is sent once by two choices of the same in the list of people', async (type, nth, value, body) => {
  await loadWords(['common', 'hall', 'facilitator']);
  const server = await open(conducting);
  const [, people] = document.querySelectorAll<HTMLButtonElement>('header button');
  people!.click();
  flushSync();
  const choices = [...document.querySelectorAll('dialog select')] as HTMLSelectElement[];
  const sent = await twice(server, () => {
    choices[nth]!.value = value;
    choices[nth]!.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(sent).toEqual([[type, { seat: 'p2', ...body }]]);
});

it('the walk has pressed every button that sends, but those that are meant to be pressed again and again', () => {
  const types = (pattern: RegExp) =>
    sources.flatMap((text) => [...text.matchAll(pattern)].map(([, type]) => type!));
  const parts = [...new Set([...scenes.map(([, { kind }]) => kind), ...STANDING])];
  expect(STANDING).toEqual(expect.arrayContaining(['course', 'clock', 'seats', 'undo', 'late-words']));
  const all = types(new RegExp(`'((?:${parts.join('|')})/[a-z-]+)'`, 'g'));
  // None that is sent goes by unseen because its part is listed nowhere; a look changes nothing.
  for (const type of reached) expect([...parts, 'look']).toContain(type.split('/')[0]);
  const missed = new Set(all.filter((type) => !reached.has(type)));
  expect([...missed].sort()).toEqual(NOT_WALKED);
});
