/** Numbers, times and codes are nothing to translate: a translator would freeze them, or write them otherwise. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flushSync, mount, unmount, type Component } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SCENES } from '../stories/scenes.js';
import Console from '../src/faces/facilitator/Console.svelte';
import Phone from '../src/faces/phone/Phone.svelte';
import Wall from '../src/faces/screen/Wall.svelte';
import Editor from '../src/faces/staff/format/Editor.svelte';
import Faults from '../src/faces/staff/format/Faults.svelte';
import Links from '../src/faces/staff/Links.svelte';
import Staff from '../src/faces/staff/Staff.svelte';
import { loadWords, t } from '../src/i18n/words.svelte';
import { Transport } from '../src/live/bus';
import type { Records, Role } from '../src/live/protocol';
import { keepSeat, keepStaff } from '../src/live/seats';
import { LiveStore } from '../src/live/store.svelte';
import PageTurner from '../src/parts/PageTurner.svelte';
import ProcessMap from '../src/parts/ProcessMap.svelte';
import { stepFace } from '../src/steps/faces';
import { scenes as pressed } from './everyPress';
import { entry, FakeServer, memoryDrawer, settled } from './fake';

/** Where a mark stands in a source, as the compiler tells it. */
type Located = Element & { __svelte_meta?: { loc: { file: string; line: number } } };

const src = join(import.meta.dirname, '../src');
/** Every mark there is: file and line of the element that carries it. */
const marks: string[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.svelte'))
  .flatMap((file) => {
    const code = readFileSync(join(src, file), 'utf8');
    return [...code.matchAll(/<\w+(?=[^<>]* translate="no")/g)].map(
      ({ index }) => `${file}:${code.slice(0, index).split('\n').length}`,
    );
  });
/** Marks that were seen over a number. */
const seen = new Set<string>();

const ADDRESS = /^(https?:\/\/)?[\w-]+(\.[\w-]+)+(:\d+)?(\/\S*)?$/;
/** A text that says a number and no word: digits, a clock, a code, dots to count; or an address. */
const isFigure = (text: string) =>
  (/\p{Nd}|[●○]/u.test(text) && !/\p{L}/u.test(text)) || ADDRESS.test(text.trim());

/** Every text of the page that is a figure and may be translated. */
function open(): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text;
    if (!isFigure(data) || parentElement!.closest('[translate=no], option, textarea')) continue;
    const { loc } = (parentElement as Located).__svelte_meta ?? {};
    found.push(`${loc?.file}:${loc?.line}: ${data.trim()} in ${parentElement!.outerHTML.slice(0, 90)}`);
  }
  return found;
}

/** Looks at the page as it is, and at what each mark does for it. */
function look(): void {
  flushSync();
  expect(open()).toEqual([]);
  for (const mark of document.querySelectorAll<Located>('[translate=no]')) {
    mark.removeAttribute('translate');
    // What a computer calls its way into the network holds letters too.
    if (open().length > 0 || (mark.localName === 'bdi' && /\d/.test(mark.textContent!))) {
      const { file, line } = mark.__svelte_meta!.loc;
      seen.add(`${file.split('src/')[1]}:${line}`);
    }
    mark.setAttribute('translate', 'no');
  }
}

let ends: (() => void)[] = [];
let server: FakeServer;
const clean = () => {
  ends.reverse().forEach((end) => end());
  ends = [];
  document.body.replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
};
beforeEach(async () => {
  await loadWords(['common', 'phone', 'hall', 'facilitator', 'screen', 'record', 'staff', 'check']);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockImplementation(function (this: HTMLElement) {
    return this.className.includes('measure') ? 240 : 1600;
  });
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800);
});
afterEach(() => {
  clean();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const ROOM = { code: '482915', joinUrl: 'http://192.168.100.200:8080/j/482915', title: 'x' };
const ADDRESSES = {
  given: false,
  url: 'http://10.0.0.2:8080',
  choices: ['10.0.0.2', '10.0.0.3'].map((host) => ({
    url: `http://${host}:8080`,
    ...{ name: 'eth0', way: 'room', reached: 1 },
  })),
};
const MADE = { url: 'http://10.0.0.2:8080/screen#once=x', expires: 1 };

/** Answers as the door does, by how a path ends. */
function doors(more: { [end: string]: unknown } = {}): void {
  const known: { [end: string]: unknown } = {
    ...{ '/room': ROOM, '/addresses': ADDRESSES, '/links': [], '/templates': [], ...more },
  };
  vi.stubGlobal('fetch', async (path: string) => {
    const end = Object.keys(known).find((each) => path.split('?')[0]!.endsWith(each));
    const texts = path.includes('/texts/') ? more['/texts'] : undefined;
    return texts || end
      ? new Response(JSON.stringify(texts ?? known[end!]))
      : new Response('{}', { status: 404 });
  });
}

const rest = async () => {
  await settled(20);
  flushSync();
  await settled(20);
  flushSync();
};
function put(face: Component<any>, props: object = {}): void {
  const shown = mount(face, { target: document.body, props });
  ends.push(() => void unmount(shown));
}

type Scene = {
  texts?: object;
  hall: Records;
  own?: Records;
  desk?: Records;
  record?: object;
  tables?: object;
};

/** Opens a face in a room as it is, and waits until it stands. */
async function enter(face: Component<any>, role: Role, scene: Scene, greeted = true): Promise<void> {
  clean();
  // What is kept in memory is there at once.
  vi.stubGlobal('indexedDB', undefined);
  doors({ '/texts': scene.texts ?? { title: '', purpose: '', steps: {} }, '/record': scene.record });
  server = new FakeServer();
  server.layers = {
    hall: { v: 1, set: scene.hall },
    own: { v: 1, set: { me: { seat: entry.seat, role, table: '1' }, ...scene.own } },
    ...(role === 'facilitator' && { desk: { v: 1, set: scene.desk ?? {} } }),
  };
  for (const [table, set] of Object.entries(scene.tables ?? {}))
    server.layers[`table/${table}`] = { v: 1, set: set as Records };
  const seat = { ...entry, role, table: '1' };
  if (face === Phone) {
    vi.spyOn(Transport.prototype, 'open').mockImplementation(server.transport.open);
    keepSeat('phone', seat, '123456');
    if (greeted) localStorage.setItem(`entaku.greeted.${seat.seat}.${seat.reentry}`, '1');
    const { current } = scene.hall['course'] as { current?: string };
    sessionStorage.setItem(`entaku.promised.${seat.session}.${current}`, '1');
    put(Phone);
  } else {
    const store = new LiveStore(seat, { drawer: memoryDrawer(), transport: server.transport });
    await store.start();
    await vi.waitFor(() => expect(store.ready).toBe(true));
    ends.push(() => store.stop());
    put(face, { store });
  }
  const { current } = scene.hall['course'] as { current?: string };
  const kind = current && (scene.hall[`step/${current}`] as { kind: string }).kind;
  const part = face === Phone ? 'Phone' : face === Wall ? 'Screen' : 'Facilitator';
  if (kind) await stepFace(kind, part)!();
  await rest();
  expect(document.body.textContent).not.toContain(t('line.connecting'));
}
const press = async (selector: string, nth = 0) => {
  document.querySelectorAll<HTMLElement>(selector)[nth]!.click();
  await rest();
};

const FACES: [string, Component<any>, Role[]][] = [
  ['the wall', Wall, ['screen']],
  ['the console', Console, ['facilitator']],
  ['the phone', Phone, ['participant', 'table-host', 'recorder']],
];
/** A wall full of notes shows no other figures than a handful. */
const few = (scene: (typeof SCENES)[number]): Scene => ({
  ...scene,
  hall: Object.fromEntries(
    Object.entries(scene.hall).filter(([key]) => !(Number(/(?<=:\D*)\d+$/.exec(key)?.[0]) > 3)),
  ),
  tables: scene.tables,
});
const rooms: [string, Scene][] = [
  ...SCENES.map((scene): [string, Scene] => [scene.name, few(scene)]),
  ...pressed.filter(([, { role }]) => role === 'participant').map(([n, s]): [string, Scene] => [n, s]),
];

it.each(
  FACES.flatMap(([name, face, roles]) =>
    rooms.map(([room, scene]) => [name, room, face, roles, scene] as const),
  ),
)('%s in %s shows no figure that a translator could change', async (_, room, face, roles, scene) => {
  for (const role of roles) {
    await enter(face, role, scene);
    expect(document.body.textContent!.length, `${room}, ${role}`).toBeGreaterThan(20);
    look();
  }
});

const known = Object.fromEntries(rooms);
const voting = known['投票中']!;
const waiting = known['はじまる前']!;

it('the sheets of the console show none: the ways in and the list of people', async () => {
  for (const [nth, held] of ['482915', 'seat1'].entries()) {
    const desk = { 'seat/seat1': { who: { seat: 'seat1', name: 'seat1' }, role: 'facilitator' } };
    await enter(Console, 'facilitator', { ...voting, desk });
    await press('header .row button', nth);
    expect(document.querySelector('dialog')!.textContent).toContain(held);
    look();
  }
  await enter(Console, 'facilitator', voting);
  await press('aside > .button');
  expect(document.querySelector('dialog')!.textContent).toContain(t('plan.title'));
  look();
});

it('a phone shows none when it has just come in, while it waits, and in its menu', async () => {
  await enter(Phone, 'participant', voting);
  await press('header button');
  expect(document.querySelector('dialog')!.textContent).toContain(entry.reentry);
  look();
  await enter(Phone, 'participant', waiting);
  look();
  await enter(Phone, 'participant', waiting, false);
  expect(document.body.textContent).toContain(entry.reentry);
  look();
});

it('a wall shows none on a further page, and in a map that has room for dots alone', async () => {
  const turner = { page: 1, of: 3, next: '', letters: 9, paused: false, turn: () => {}, pause: () => {} };
  put(PageTurner, turner);
  put(ProcessMap, {
    shape: 'dots',
    stations: [{ step: 'a', index: 0, title: 'a', place: 'here', produced: [] }],
  });
  expect(document.body.textContent).toContain('2 / 3');
  look();
});

it('the pages of staff and of the record show none', async () => {
  const card = { id: 's1', code: '482915', title: 'talk', area: 'a', status: 'open', heldOn: '2026-11-22' };
  const made = { id: 's1', code: '482915', facilitator: MADE, screen: MADE };
  keepStaff('staff');
  doors({ '/sessions': [card] });
  put(Staff);
  await rest();
  look();
  await press('li button');
  expect(document.body.textContent).toContain('10.0.0.3');
  look();
  clean();
  put(Links, { made: { ...made, title: 'talk' } });
  expect(document.body.textContent).toContain('482915');
  look();
});

it('a meeting format that is changed shows none, and neither do the faults of a file', async () => {
  const fault = { line: 7, path: 'steps.0.kind', code: 'kind', values: { is: 'x' }, why: 'x' };
  const text = { ja: 'words' };
  const step = { id: 'a', kind: 'board', title: text, purpose: text, promise: text, names: 'hidden' };
  const shown = { name: 'a', title: text, purpose: text };
  await loadWords(['common', 'hall', 'staff', 'formats']);
  const steps = [{ ...step, among: 'hall', minutes: 5, known: true, texts: [], draws: [] }];
  put(Editor, { token: 't', shown: { ...shown, steps }, templates: [] });
  await rest();
  look();
  clean();
  put(Faults, { faults: [fault] });
  expect(document.body.textContent).toContain('steps.0.kind');
  look();
});

it('every mark in the sources stands over a figure that was seen here, so that none can be taken away', () => {
  expect(marks.length).toBeGreaterThan(20);
  expect(marks.filter((mark) => !seen.has(mark))).toEqual([]);
});
