/** The wall of the built client, alone: files from the disk, the door and the bus played by this program. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';

const DIST = new URL('../dist/', import.meta.url);
const ORIGIN = 'http://wall.localhost';
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' };
const ENTRY = {
  session: 'wall1234',
  seat: 'wall',
  role: 'screen',
  table: null,
  token: 'token',
  reentry: '0',
};
const ROOM = { code: '482915', joinUrl: 'http://192.168.100.200:8080/j/482915', title: '' };

export class Exhibit {
  #version = 0;
  #lines = [];
  #scene = null;
  faults = [];

  static async open(browser, { language = 'ja' } = {}) {
    const exhibit = new Exhibit();
    const context = await browser.newContext({
      locale: 'ja-JP',
      timezoneId: 'Asia/Tokyo',
      reducedMotion: 'reduce',
    });
    exhibit.page = await context.newPage();
    exhibit.page.on('pageerror', (error) =>
      exhibit.faults.push(`script error: ${error.stack ?? error.message}`),
    );
    await context.addInitScript(
      ([entry, chosen]) => {
        localStorage.setItem(`entaku.seat.screen.${entry.session}`, JSON.stringify({ ...entry, at: 1 }));
        localStorage.setItem('entaku.language', chosen);
      },
      [ENTRY, language],
    );
    await context.route('**/*', (route) => exhibit.#answer(route));
    await context.routeWebSocket('**/live/**', (line) => exhibit.#listen(line));
    return exhibit;
  }

  /** Brings a scene onto the wall: at first by opening it, then as a room moves on. `said` is how its title then reads. */
  async show(scene, said = scene.title) {
    const first = this.#scene === null;
    this.#scene = scene;
    if (first) await this.page.goto(`${ORIGIN}/screen`);
    else this.#lines.forEach((line) => this.#tell(line));
    await this.page
      .getByText(first ? scene.title : said, { exact: true })
      .first()
      .waitFor();
  }

  async close() {
    await this.page.context().close();
  }

  #listen(line) {
    this.#lines.push(line);
    line.onMessage((message) => {
      const { type, address } = JSON.parse(message);
      if (type === 'ping') line.send(JSON.stringify({ type: 'pong' }));
      if (type === 'register' && address === 'hall') this.#tell(line);
    });
  }

  #tell(line) {
    const { hall, tables = {} } = this.#scene;
    const rec = (address, body) => line.send(JSON.stringify({ type: 'rec', address, body }));
    const layers = { hall, own: { me: { seat: ENTRY.seat, role: 'screen' } } };
    for (const [table, set] of Object.entries(tables)) layers[`table/${table}`] = set;
    rec('hello', { at: Date.now(), run: `run${++this.#version}`, layers: Object.keys(layers) });
    for (const [address, set] of Object.entries(layers)) rec(address, { v: 1, set });
  }

  async #answer(route) {
    const { pathname, origin } = new URL(route.request().url());
    if (origin !== ORIGIN) {
      this.faults.push(`asked an outside host: ${origin}`);
      return route.abort();
    }
    if (pathname.endsWith('/room')) return route.fulfill({ json: ROOM });
    if (pathname.includes('/texts/')) return route.fulfill({ json: this.#scene.texts });
    if (pathname.endsWith('/record')) return route.fulfill({ json: this.#scene.record ?? {} });
    if (pathname.startsWith('/api/')) return route.fulfill({ status: 404, json: { reason: 'not-found' } });
    const file = extname(pathname) ? pathname.slice(1) : 'index.html';
    try {
      await route.fulfill({ body: readFileSync(new URL(file, DIST)), contentType: TYPES[extname(file)] });
    } catch {
      await route.fulfill({ status: 404, body: '' });
    }
  }
}
