import { createRawSnippet, flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import TakeSeat from '../src/faces/TakeSeat.svelte';
import HandedLinks from '../src/faces/HandedLinks.svelte';
import Join from '../src/faces/phone/Join.svelte';
import { loadWords, t } from '../src/i18n/words.svelte';
import { keepSeat, seatHere } from '../src/live/seats';
import { entry } from './fake';
import { settled as pass } from './fake';

let ends: (() => void)[] = [];
let asked: { path: string; body: Record<string, unknown> }[] = [];
let went: string[] = [];
let refuse: string | null = null;

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  location.hash = '';
  asked = [];
  went = [];
  refuse = null;
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    asked.push({ path, body: JSON.parse(String(init?.body ?? '{}')) });
    return refuse
      ? new Response(JSON.stringify({ reason: refuse }), { status: 401 })
      : new Response(JSON.stringify({ ...entry, role: 'facilitator', session: 's2', at: 1 }));
  });
  vi.spyOn(location, 'assign').mockImplementation((path) => void went.push(String(path)));
  await loadWords(['common', 'phone', 'hall', 'reasons']);
});
afterEach(() => {
  ends.forEach((end) => end());
  ends = [];
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

const text = () => document.body.textContent!.replace(/\s+/g, ' ');
const button = (words: string) =>
  [...document.querySelectorAll('button')].find((each) => each.textContent!.trim() === words);
const press = (words: string) => {
  expect(button(words), `${words} in ${text()}`).toBeTruthy();
  button(words)!.click();
  flushSync();
};
const settled = () => pass(20).then(() => flushSync());
const write = (box: HTMLInputElement, words: string) => {
  box.value = words;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
};
const opened = () => asked.filter(({ path }) => path === '/api/enter');

function takeSeat(): void {
  const children = createRawSnippet(() => ({ render: () => '<p>the console</p>' }));
  const mounted = mount(TakeSeat, { target: document.body, props: { face: 'facilitator', children } });
  ends.push(() => void unmount(mounted));
  flushSync();
}
function joining(code = ''): void {
  const mounted = mount(Join, { target: document.body, props: { code } });
  ends.push(() => void unmount(mounted));
  flushSync();
}

it('a page that is loaded with a link uses nothing up; its button does', async () => {
  location.hash = '#once=abc';
  takeSeat();
  await settled();
  expect(text()).toContain(t('hall.link.how'));
  expect(asked).toEqual([]);
  press(t('hall.link.enter'));
  await settled();
  expect(opened().map(({ body }) => body['once'])).toEqual(['abc']);
  expect(seatHere('facilitator')?.session).toBe('s2');
});

it('a fresh link pasted into a tab that shows a used one works without loading anew', async () => {
  location.hash = '#once=used';
  refuse = 'bad-link';
  takeSeat();
  press(t('hall.link.enter'));
  await settled();
  expect(text()).toContain(t('reason.bad-link'));
  refuse = null;
  location.hash = '#once=fresh';
  dispatchEvent(new Event('hashchange'));
  flushSync();
  expect(text()).not.toContain(t('reason.bad-link'));
  press(t('hall.link.enter'));
  await settled();
  expect(opened().map(({ body }) => body['once'])).toEqual(['used', 'fresh']);
  expect(seatHere('facilitator')?.session).toBe('s2');
});

it('a link that could not be asked about can be pressed again', async () => {
  location.hash = '#once=abc';
  refuse = 'store-away';
  takeSeat();
  press(t('hall.link.enter'));
  await settled();
  expect(text()).toContain(t('reason.store-away'));
  refuse = null;
  press(t('hall.link.enter'));
  await settled();
  expect(new Set(opened().map(({ body }) => body['id'])).size).toBe(1);
  expect(seatHere('facilitator')?.session).toBe('s2');
});

it('who sits already may leave a pasted link unused', async () => {
  keepSeat('facilitator', { ...entry, role: 'facilitator' });
  location.hash = '#once=abc';
  takeSeat();
  press(t('hall.link.stay'));
  await settled();
  expect(opened()).toEqual([]);
  expect(location.hash).toBe('');
  expect(seatHere('facilitator')?.session).toBe('s1');
});

it('staff see the links that are out, make a fresh one and take one back', async () => {
  let out = [
    { id: 'l1', role: 'facilitator', by: 'staff', made: 1_000_000, expires: 2_000_000 },
    { id: 'l2', role: 'screen', by: 'staff', made: 1_000_000, expires: 2_000_000 },
  ];
  const done: string[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const body = JSON.parse(String(init.body ?? '{}'));
    if (init.method === 'GET') return new Response(JSON.stringify(out));
    done.push(`${path} ${JSON.stringify(body)}`);
    out = out.filter(({ id }) => id !== body.link);
    return new Response(JSON.stringify({ url: 'http://here/facilitator#once=x', id: 'l3', expires: 1 }));
  });
  const props = { session: 's1', token: 'staff', making: true };
  const mounted = mount(HandedLinks, { target: document.body, props });
  ends.push(() => void unmount(mounted));
  await settled();
  expect(document.querySelectorAll('li')).toHaveLength(2);
  press(t('hall.links.make.facilitator'));
  await settled();
  expect(document.querySelector<HTMLInputElement>('input[readonly]')?.value).toContain('#once=x');
  const revoke = [...document.querySelectorAll('li button')][0] as HTMLButtonElement;
  revoke.click();
  await settled();
  expect(done).toEqual([
    '/api/sessions/s1/links {"role":"facilitator"}',
    '/api/sessions/s1/links/revoke {"link":"l1"}',
  ]);
  expect(document.querySelectorAll('li')).toHaveLength(1);
});

it('Back and 参加する again lead to the seat there is, and take no second one', async () => {
  keepSeat('phone', entry, '123456');
  joining('123456');
  document.querySelector('form')!.requestSubmit();
  await settled();
  expect(asked).toEqual([]);
  expect(went).toEqual(['/s']);
});

it('a page that Back brings up as it was knows the seat that was taken meanwhile', async () => {
  joining('123456');
  expect(button(t('join.enter'))).toBeTruthy();
  keepSeat('phone', entry, '123456');
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  flushSync();
  document.querySelector('form')!.requestSubmit();
  await settled();
  expect(asked).toEqual([]);
  expect(went).toEqual(['/s']);
});

it('a second seat on one device is taken on purpose, with a name of its own', async () => {
  keepSeat('phone', entry, '123456');
  joining('123456');
  press(t('join.another'));
  document.querySelector('form')!.requestSubmit();
  await settled();
  expect(text()).toContain(t('join.another.name'));
  expect(asked).toEqual([]);
  write(document.querySelector<HTMLInputElement>('[autocomplete=nickname]')!, 'Ada');
  document.querySelector('form')!.requestSubmit();
  await settled();
  expect(asked.map(({ body }) => body['name'])).toEqual(['Ada']);
});

it('who may keep nothing sits down all the same, and is told what that means', async () => {
  for (const name of ['localStorage', 'sessionStorage'])
    vi.stubGlobal(
      name,
      new Proxy({} as Storage, {
        get() {
          throw new DOMException('forbidden', 'SecurityError');
        },
      }),
    );
  const turned = vi.fn();
  addEventListener('entaku:open', turned);
  ends.push(() => removeEventListener('entaku:open', turned));
  joining('123456');
  expect(text()).toContain(t('seat.unkept'));
  document.querySelector('form')!.requestSubmit();
  await settled();
  expect(asked).toHaveLength(1);
  expect(seatHere('phone')?.seat).toBe(entry.seat);
  // The page is not left: everything would be forgotten on the way.
  expect(went).toEqual([]);
  expect(turned).toHaveBeenCalledOnce();
  expect(text()).not.toMatch(/\{[a-z]+\}/);
});
