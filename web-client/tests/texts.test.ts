import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { loadWords, speak } from '../src/i18n/words.svelte';
import { Layers } from '../src/live/layers.svelte';
import { Reading } from '../src/live/reading.svelte';
import { Texts } from '../src/live/texts.svelte';
import { entry, settled } from './fake';

const asked: { path: string; token: string | null }[] = [];
let reachable = true;

function server(): void {
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    asked.push({ path, token: new Headers(init.headers).get('Authorization') });
    if (!reachable) throw new TypeError('away');
    const [, hash, language] = /texts\/(.*)\?lang=(.*)$/.exec(path)!;
    const title = `${hash} in ${language}`;
    const steps = { ideas: { title, purpose: `why ${title}`, promise: `promise ${title}` } };
    return new Response(JSON.stringify({ title: 'round table', purpose: 'to talk', steps }));
  });
}
function reading(texts: Texts, hash: string): Reading {
  const layers = new Layers();
  const course = { status: 'open', current: 'ideas', steps: ['ideas'], reached: [], texts: hash };
  const set = { course, 'step/ideas': { kind: 'board', names: 'hidden', minutes: 1, from: [] } };
  layers.of('hall').replace({ v: 1, set });
  return new Reading(layers, texts);
}

beforeEach(async () => {
  sessionStorage.clear();
  asked.length = 0;
  reachable = true;
  server();
  await loadWords(['common']);
  await speak('ja', false);
});
afterEach(() => vi.unstubAllGlobals());

it('the words of the agenda are asked for once, with the token of the seat', async () => {
  const source = reading(new Texts(entry), 'h1');
  expect(source.current?.worded).toBe(false);
  await settled(5);
  expect(source.current).toMatchObject({ worded: true, title: 'h1 in ja', promise: 'promise h1 in ja' });
  expect(source.purpose).toBe('to talk');
  expect(asked).toEqual([{ path: '/api/sessions/s1/texts/h1?lang=ja', token: 'Bearer secret' }]);
});

it('the words stay over a reload without a line', async () => {
  void reading(new Texts(entry), 'h1').steps;
  await settled(5);
  reachable = false;
  const source = reading(new Texts(entry), 'h1');
  void source.steps;
  await settled(5);
  expect(source.current?.title).toBe('h1 in ja');
  expect(asked).toHaveLength(1);
});

it('another language and another content are asked for, and meanwhile the words stay that were there', async () => {
  const texts = new Texts(entry);
  const source = reading(texts, 'h1');
  void source.steps;
  await settled(5);
  await speak('en', false);
  expect(source.current?.title).toBe('h1 in ja');
  await settled(5);
  expect(source.current?.title).toBe('h1 in en');
  const changed = reading(texts, 'h2');
  expect(changed.current?.title).toBe('h1 in en');
  await settled(5);
  expect(changed.current?.title).toBe('h2 in en');
  expect(asked).toHaveLength(3);
});

it('words that cannot be had now are asked for again', async () => {
  vi.useFakeTimers();
  try {
    reachable = false;
    const texts = new Texts(entry);
    const source = reading(texts, 'h1');
    void source.steps;
    await vi.advanceTimersByTimeAsync(100);
    expect(source.current?.worded).toBe(false);
    reachable = true;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(source.current?.title).toBe('h1 in ja');
    texts.stop();
  } finally {
    vi.useRealTimers();
  }
});
