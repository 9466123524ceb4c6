import { describe, expect, it } from 'vitest';
import { asset, handling, keep, page, type Shelves } from '../src/shell/keeping';
import { settled } from './fake';

/** Drawers in memory, found in the order in which they were opened. */
function memoryShelves(): Shelves & { all: Map<string, Map<string, Response>> } {
  const all = new Map<string, Map<string, Response>>();
  return {
    all,
    open: async (name) => {
      const shelf = all.get(name) ?? new Map<string, Response>();
      all.set(name, shelf);
      return {
        match: async (path) => shelf.get(path)?.clone(),
        put: async (path, response) => void shelf.set(path, response),
      };
    },
    keys: async () => [...all.keys()],
    delete: async (name) => all.delete(name),
    match: async (path) =>
      [...all.values()]
        .find((shelf) => shelf.has(path))
        ?.get(path)
        ?.clone(),
  };
}

const here = 'https://hall.example';
const asked = (path: string, mode = 'no-cors', method = 'GET') =>
  handling({ method, mode, url: new URL(path, here).href }, here);
const away = () => Promise.reject(new TypeError('no line'));
const server =
  (build: string, asks: string[] = []) =>
  async (path: string) => {
    asks.push(path);
    return path === '/index.html'
      ? new Response(`<meta name="application-name" content="Entaku" /><script src="${build}">`)
      : new Response(`// ${path}`, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
  };
/** A network that wants to be signed in to answers everything with its own page. */
const portal = async () => new Response('<h1>Free Wi-Fi</h1>', { headers: { 'Content-Type': 'text/html' } });
const one = '/assets/index-one.js';
const two = '/assets/index-two.js';
const text = async (response: Response) => response.text();

describe('the kept shell', () => {
  it('handles the pages of the phone and their scripts, and nothing else', () => {
    for (const path of ['/', '/s', '/j/123456']) expect(asked(path, 'navigate')).toBe('page');
    for (const path of ['/facilitator', '/screen', '/staff', '/record/x', '/check', '/api/check'])
      expect(asked(path, 'navigate')).toBe('pass');
    expect(asked('/assets/a-1.js')).toBe('asset');
    for (const path of ['/api/join', '/live/websocket', '/sw.js', '/assets/letters-1.woff2', '/icon.svg'])
      expect(asked(path)).toBe('pass');
    expect(asked('/assets/a-1.js', 'cors', 'POST')).toBe('pass');
    expect(asked('https://other.example/assets/a.js')).toBe('pass');
  });

  it('opens from what was kept when the server is away, broken or silent', async () => {
    const shelves = memoryShelves();
    await keep({ build: one, used: ['/assets/phone.js'] }, server(one), shelves);
    const broken = async () => new Response('no', { status: 502 });
    const silent = () => new Promise<Response>(() => {});
    for (const network of [away, broken, silent, portal]) {
      const opened = page(network, shelves, 5);
      await settled(5);
      expect(await text(await opened)).toContain(one);
    }
    expect(await text(await asset('/assets/phone.js', away, shelves))).toBe('// /assets/phone.js');
  });

  it('takes the page of the server whenever it comes in time', async () => {
    const shelves = memoryShelves();
    await keep({ build: one, used: [] }, server(one), shelves);
    expect(await text(await page(server(two), shelves))).toContain(two);
  });

  it('waits for a slow server where nothing was kept', async () => {
    const slow = async (path: string) => {
      await settled(30);
      return server(one)(path);
    };
    expect(await text(await page(slow, memoryShelves(), 5))).toContain(one);
  });

  it('throws the old build away only when the new one can be opened', async () => {
    const shelves = memoryShelves();
    await keep({ build: one, used: ['/assets/phone-one.js'] }, server(one), shelves);
    const breaks = async (path: string) => (path.includes('phone') ? away() : server(two)(path));
    await keep({ build: two, used: ['/assets/phone-two.js'] }, breaks, shelves).catch(() => {});
    expect(await text(await page(away, shelves))).toContain(one);
    expect((await asset('/assets/phone-one.js', away, shelves)).ok).toBe(true);

    await keep({ build: two, used: ['/assets/phone-two.js'] }, server(two), shelves);
    expect(await text(await page(away, shelves))).toContain(two);
    expect(shelves.all.size).toBe(1);
  });

  it('never keeps the page of one build beside the scripts of another', async () => {
    const shelves = memoryShelves();
    await keep({ build: one, used: [] }, server(two), shelves);
    expect(await shelves.match('/index.html')).toBeUndefined();
  });

  it('keeps nothing of a network that answers in our place', async () => {
    const shelves = memoryShelves();
    await keep({ build: one, used: ['/assets/phone.js', '/assets/phone.css'] }, portal, shelves);
    expect(await shelves.match(one)).toBeUndefined();
    expect(await shelves.match('/index.html')).toBeUndefined();
    // Where nothing was kept its page is shown: signing in there is the way on.
    expect(await text(await page(portal, shelves))).toContain('Free Wi-Fi');
  });

  it('asks for nothing twice', async () => {
    const shelves = memoryShelves();
    const asks: string[] = [];
    for (let i = 0; i < 2; i++)
      await keep({ build: one, used: ['/assets/p.js'] }, server(one, asks), shelves);
    expect(asks).toEqual([one, '/assets/p.js', '/index.html']);
  });
});
