import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import Plan from '../../src/faces/facilitator/Plan.svelte';
import { left, planned, spare, timeOfDay } from '../../src/faces/facilitator/plan';
import { loadWords, t } from '../../src/i18n/words.svelte';
import { Desk } from '../../src/live/desk.svelte';
import type { Records } from '../../src/live/protocol';
import { fromRecords } from '../../src/live/reading.svelte';
import { LiveStore } from '../../src/live/store.svelte';
import WithDesk from '../WithDesk.svelte';
import { entry, FakeServer, memoryDrawer, settled } from '../fake';

const STEPS = ['hello', 'ideas', 'talk', 'agree'];
const step = (minutes: number, least?: number) => ({
  ...{ kind: 'dialogue', names: 'shown', minutes, from: [] },
  ...(least ? { least } : {}),
});
const records = (current: string | undefined, more: Records = {}, skipped: string[] = []): Records => ({
  course: {
    ...{ status: current ? 'open' : 'waiting', current, steps: STEPS, texts: 'h', skipped },
    reached: STEPS.slice(0, STEPS.indexOf(current ?? '') + 1),
  },
  'step/hello': step(10, 5),
  'step/ideas': step(15, 10),
  'step/talk': step(30, 20),
  'step/agree': step(20),
  ...more,
});
const clock = (minutes: number) => ({ clock: { since: 0, left: minutes * 60_000 } });

describe('what is planned', () => {
  it('what the room has been in keeps its place, and nothing can be put before it', () => {
    const rows = planned(fromRecords(records('ideas')));
    expect(rows.map(({ at }) => at)).toEqual(['over', 'here', 'to-come', 'to-come']);
    expect(rows.map(({ earlier }) => earlier)).toEqual([undefined, undefined, undefined, 'ideas']);
    expect(rows.map(({ later }) => later)).toEqual([undefined, undefined, 'agree', undefined]);
  });

  it('before it begins every step can change places', () => {
    const rows = planned(fromRecords(records(undefined)));
    expect(rows.map(({ earlier }) => earlier)).toEqual([undefined, null, 'hello', 'ideas']);
    expect(rows.map(({ later }) => later)).toEqual(['ideas', 'talk', 'agree', undefined]);
  });

  it('a step that was left again for an earlier one is to come, and keeps its place', () => {
    const back = records('ideas', {
      course: { status: 'open', current: 'hello', steps: STEPS, reached: ['hello', 'ideas'], texts: 'h' },
    });
    const rows = planned(fromRecords(back));
    expect(rows.map(({ at }) => at)).toEqual(['here', 'to-come', 'to-come', 'to-come']);
    expect(rows[1]).toMatchObject({ earlier: undefined, later: undefined });
    expect(rows[2]!.earlier).toBeUndefined();
  });

  it('what is left is the clock and the steps to come, without those left out', () => {
    expect(left(fromRecords(records('ideas', clock(4)))) / 60_000).toBe(4 + 30 + 20);
    expect(left(fromRecords(records('ideas', clock(4), ['talk']))) / 60_000).toBe(4 + 20);
    expect(left(fromRecords(records('ideas', clock(-7)))) / 60_000).toBe(50);
    expect(left(fromRecords(records(undefined))) / 60_000).toBe(75);
  });

  it('what can be won is what the steps to come may do without', () => {
    expect(spare(fromRecords(records(undefined)))).toBe(5 + 5 + 10);
    expect(spare(fromRecords(records('ideas')))).toBe(10);
    expect(spare(fromRecords(records('ideas', {}, ['talk'])))).toBe(0);
  });

  it.each([
    ['2026-11-22T07:05:30Z', '16:05'],
    ['2026-11-22T00:00:00Z', '9:00'],
    ['2026-11-22T15:00:00Z', '0:00'],
  ])('%s is %s on a clock in Japan', (at, shown) => {
    expect(timeOfDay(Date.parse(at)).replace(/^0(?=\d)/, '')).toBe(shown);
  });
});

describe('the plan on the console', () => {
  let server: FakeServer;
  let ends: (() => void)[] = [];
  beforeEach(async () => {
    server = new FakeServer();
    const words = (title: string) => ({ title, purpose: '', promise: '' });
    const steps = Object.fromEntries(STEPS.map((id) => [id, words(`step ${id}`)]));
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ title: 'talk', purpose: '', steps })));
    await loadWords(['common', 'hall', 'facilitator']);
  });
  afterEach(() => {
    ends.reverse().forEach((end) => end());
    ends = [];
    vi.unstubAllGlobals();
    document.body.replaceChildren();
    sessionStorage.clear();
  });

  async function open(hall: Records): Promise<Desk> {
    server.layers['hall'] = { v: 1, set: hall };
    server.layers['own'] = { v: 1, set: { me: { seat: entry.seat, role: 'facilitator' } } };
    const store = new LiveStore(
      { ...entry, role: 'facilitator' },
      { drawer: memoryDrawer(), transport: server.transport },
    );
    await store.start();
    ends.push(() => store.stop());
    await vi.waitFor(() => expect(store.ready).toBe(true));
    const desk = new Desk(store);
    const shown = mount(WithDesk, {
      target: document.body,
      props: { face: Plan, desk, props: { store, onclose: () => {} } },
    });
    ends.push(() => void unmount(shown));
    await vi.waitFor(() => (flushSync(), expect(document.body.textContent).toContain('step talk')));
    return desk;
  }
  const press = async (label: string) => {
    const found = [...document.querySelectorAll('button')].find(
      (each) => each.getAttribute('aria-label') === label || each.textContent!.includes(label),
    );
    expect(found, label).toBeTruthy();
    found!.click();
    flushSync();
    await settled(5);
  };
  const sent = () => server.commands.map(({ type, body }) => [type, body]);

  it('every act names its step, and a length the one it stood at', async () => {
    await open(records('hello', clock(3)));
    await press(t('plan.later.of', { title: 'step ideas' }));
    await press(t('plan.earlier.of', { title: 'step agree' }));
    await press(t('plan.skip.of', { title: 'step talk' }));
    await press(t('plan.repeat.of', { title: 'step hello' }));
    await press(t('plan.shorten', { count: 15 }));
    const [box] = document.querySelectorAll('input');
    box!.value = '２０';
    box!.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(5);
    expect(sent()).toEqual([
      ['course/move-step', { step: 'ideas', after: 'talk' }],
      ['course/move-step', { step: 'agree', after: 'ideas' }],
      ['course/skip-step', { step: 'talk', skip: true }],
      ['course/repeat-step', { step: 'hello' }],
      ['course/shorten', {}],
      ['course/change-step', { step: 'ideas', minutes: 20, before: { minutes: 15 } }],
    ]);
  });

  it('a step is not held once more twice by a press on a slow line', async () => {
    await open(records('hello'));
    server.delay = 50;
    await press(t('plan.repeat.of', { title: 'step talk' }));
    await press(t('plan.repeat.of', { title: 'step talk' }));
    await settled(80);
    expect(sent()).toEqual([['course/repeat-step', { step: 'talk' }]]);
  });

  it('what is refused is said where it was pressed: the sheet lies over everything else', async () => {
    await open(records('hello'));
    server.answer = () => ({ code: 409, reason: 'draws-from-later' });
    await press(t('plan.earlier.of', { title: 'step agree' }));
    await vi.waitFor(() => {
      flushSync();
      expect(document.querySelector('dialog [role=alert]')!.textContent!.trim()).not.toBe('');
    });
  });

  it('what is left out can be put back in, and says so', async () => {
    await open(records('hello', {}, ['talk']));
    expect(document.body.textContent).toContain(t('plan.skipped'));
    await press(t('plan.take.of', { title: 'step talk' }));
    expect(sent()).toEqual([['course/skip-step', { step: 'talk', skip: false }]]);
  });
});
