import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import Reach from '../../src/faces/Reach.svelte';
import { loadWords, speak } from '../../src/i18n/words.svelte';
import { isShut, type Way } from '../../src/live/room.svelte';
import Shut from '../Shut.svelte';
import { words } from '../stage';

const WIFI = { url: 'http://192.168.1.20:8080', name: 'wlan0', way: 'room' };
const MACHINE = { url: 'http://192.168.56.1:8080', name: 'vboxnet0', way: 'inside' };
const HERE = { url: 'http://localhost:8080', name: '', way: 'here' };
const ALONE = { url: 'http://169.254.7.7:8080', name: 'eth0', way: 'alone' };

let told: { given: boolean; url: string; choices: object[] };
let chosen: string[];
let end: () => void;

beforeEach(async () => {
  await loadWords(['common', 'hall', 'reasons']);
  await speak('ja', false);
  chosen = [];
  vi.useFakeTimers();
  vi.stubGlobal('fetch', async (path: string, { body }: RequestInit) => {
    if (path.endsWith('/address')) {
      told = { ...told, url: JSON.parse(String(body)).url };
      chosen.push(told.url);
    }
    return new Response(JSON.stringify(told));
  });
});
afterEach(() => {
  end();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function open(url: string, choices: object[], given = false) {
  told = { given, url, choices };
  const shown = mount(Reach, { target: document.body, props: { session: 's1', token: 'secret' } });
  end = () => void unmount(shown);
  await later(0);
}

async function later(ms: number) {
  flushSync();
  await vi.advanceTimersByTimeAsync(ms);
  flushSync();
}

const test = () => document.querySelector('svg[role=img]');

it.each([
  [HERE, 'このパソコンでしか開けません'],
  [ALONE, 'スマートフォンと同じ通信につながっていません'],
])('an address that no phone reaches is said loudly, without a code to scan', async (choice, warning) => {
  await open(choice.url, [choice]);
  expect(document.querySelector('[data-tone=bad]')!.textContent).toContain(warning);
  expect(test()).toBeNull();
});

it('an address is untested until a phone has come by it, and then says so by itself', async () => {
  await open(WIFI.url, [WIFI, HERE]);
  expect(words()).toContain('まだ、どの端末もこのアドレスに届いていません');
  expect(test()).not.toBeNull();
  told = { ...told, choices: [{ ...WIFI, reached: Date.parse('2026-11-22T10:05:00+09:00') }, HERE] };
  await later(2000);
  expect(document.querySelector('[data-tone=good]')!.textContent).toContain('ほかの端末が届きました');
});

it('another address is chosen with one press, and what it is stands beside it', async () => {
  await open(MACHINE.url, [MACHINE, WIFI, HERE]);
  expect(words()).toContain('VPNや仮想の通信のものです');
  document.querySelector<HTMLInputElement>(`input[value="${WIFI.url}"]`)!.click();
  await later(0);
  expect(chosen).toEqual([WIFI.url]);
  expect(words()).not.toContain('VPNや仮想の通信のものです');
  expect(document.querySelectorAll('input[type=radio]')).toHaveLength(3);
});

it('where the address was set there is nothing to choose', async () => {
  await open(WIFI.url, [WIFI], true);
  expect(document.querySelector('input')).toBeNull();
  expect(words()).toContain('PUBLIC_URL');
});

it.each(['room', 'inside', 'alone', 'here'] as Way[])(
  'the wall shows a code for %s only where a phone can follow it',
  (way) => {
    const shut = isShut({ code: '482915', joinUrl: WIFI.url, way });
    const shown = mount(Shut, { target: document.body, props: { shut } });
    end = () => void unmount(shown);
    expect(shut).toBe(way === 'alone' || way === 'here');
    expect(test() === null).toBe(shut);
    expect(words().includes('スマートフォンからは開けません')).toBe(shut);
  },
);
