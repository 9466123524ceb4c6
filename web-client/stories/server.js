/** The real server, as a process of its own, on a directory that is thrown away afterwards. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { handedOut, handedSoFar, nameGiven, spilt } from './handed.js';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CLASSES = 'server/target/classes:server/target/lib/*';
const STORIES = fileURLToPath(new URL('.', import.meta.url));
const STARTING = 90_000;

async function runs(lines) {
  const [code] = await once(spawn('bash', ['-ec', lines], { cwd: ROOT, stdio: 'inherit' }), 'exit');
  if (code !== 0) throw new Error('The build failed.');
}

/** Builds what has changed, with the same lines as the start command. */
export const build = () => runs('. server/bin/needs.sh; need_java; build_server; build_web');

/** Builds server and screens with the kind of step that only tests know, into a directory of their own. */
export async function buildWithWishes() {
  const into = join(STORIES, 'built');
  const tests = 'server/src/test/java/entaku';
  await Promise.all([
    runs(
      `javac -d ${into}/classes -cp "${CLASSES}" ${tests}/MainWithWishes.java ${tests}/steps/wishes/*.java`,
    ),
    runs(
      `cd web-client; npx vite build --logLevel warn --config stories/vite.config.ts --outDir ${into}/screens`,
    ),
  ]);
  return {
    main: 'entaku.MainWithWishes',
    classes: `${into}/classes:${CLASSES}`,
    screens: `${into}/screens`,
    templates: join(STORIES, 'kind/templates'),
  };
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

function java({ main, classes }, args, env = {}) {
  return spawn('java', ['-Xmx512m', '-XX:TieredStopAtLevel=1', '-cp', classes, main, ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Gives what a process has written so far, and waits for more of it. */
function written(child) {
  let text = '';
  let heard = () => {};
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (more) => {
      text += more;
      heard();
    });
  child.on('exit', () => heard());
  return {
    text: () => text,
    async until(pattern, limit) {
      const end = Date.now() + limit;
      for (;;) {
        const found = text.match(pattern);
        if (found) return found;
        if (child.exitCode !== null || Date.now() > end)
          throw new Error(`Waited in vain for ${pattern}:\n${text.slice(-2000)}`);
        await new Promise((resolve) => {
          heard = resolve;
          setTimeout(resolve, 1000);
        });
      }
    },
  };
}

export class Server {
  #dir = mkdtempSync(join(tmpdir(), 'entaku-story-'));
  #child = null;
  #output = null;
  /** Everything that this server has printed, before and after each restart. */
  #printed = [];
  /** One-time links and the code that the start has announced. */
  links = {};

  /** @param what what is built otherwise than usual; `templates` are laid beside those that are shipped; `everywhere` leaves the address to choose */
  constructor(what = {}) {
    this.what = { main: 'entaku.Main', classes: CLASSES, templates: join(STORIES, 'templates'), ...what };
  }

  /** Starts, or starts again on the same port and the same data. */
  async start() {
    this.port ??= await freePort();
    this.url = `http://127.0.0.1:${this.port}`;
    this.#child = java(this.what, [], {
      PORT: String(this.port),
      HOST: this.what.everywhere ? '0.0.0.0' : '127.0.0.1',
      ...(!this.what.everywhere && { PUBLIC_URL: this.url }),
      DATA_DIR: join(this.#dir, 'data'),
      TEMPLATES_DIR: this.#templates(),
      ...(this.what.screens && { WEB_DIR: this.what.screens }),
      ...(process.env.EVENT_LOOPS && { EVENT_LOOPS: process.env.EVENT_LOOPS }),
    });
    this.#output = written(this.#child);
    this.#printed.push(this.#output);
    // Nobody's terminal: the links are in a file of their own, whose path is told.
    const [file] = await this.#output.until(/\S+\/links\.txt/, STARTING);
    const said = readFileSync(file, 'utf8');
    const link = (face) => said.match(new RegExp(`http://\\S+/${face}#once=\\S+`))?.[0];
    this.links = {
      facilitator: link('facilitator'),
      screen: link('screen'),
      staff: link('staff'),
      code: said
        .match(/Join code\s+(\d{3}) (\d{3})/)
        ?.slice(1)
        .join(''),
    };
    handedOut(this.links);
    return this;
  }

  #templates() {
    const all = join(this.#dir, 'templates');
    for (const from of [join(ROOT, 'facilitation-templates'), this.what.templates])
      cpSync(from, all, { recursive: true });
    return all;
  }

  /** Ends the process as a power cut would: nothing is written any more. */
  async kill() {
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }

  /** Ends the process and forgets its data; throws when it has printed anything that was handed to somebody. */
  async stop() {
    if (this.#child && this.#child.exitCode === null && this.#child.signalCode === null) await this.kill();
    rmSync(this.#dir, { recursive: true, force: true });
    const text = this.#printed.map((each) => each.text()).join('\n');
    if (this.#child && (!text.trim() || handedSoFar() === 0)) throw new Error('There was nothing to search.');
    const faults = spilt(text);
    if (faults.length) throw new Error(`The server's own output tells\n  ${faults.join('\n  ')}`);
  }

  /** Asks as a program does. Gives the answer, or throws with the reason of the refusal. */
  async ask(method, path, body, token) {
    const response = await fetch(this.url + path, {
      method,
      headers: {
        ...(body && { 'Content-Type': 'application/json' }),
        ...(token && { Authorization: `Bearer ${token}` }),
      },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
    const answer = await response.json();
    handedOut(answer);
    if (path === '/api/join') nameGiven(body.name);
    // What a fault of the server's own was is told by nobody but its log.
    const log = response.status === 500 ? `\n${this.#output.text().slice(-2000)}` : '';
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}${log}`);
    return answer;
  }

  /** Gives a document as it is. */
  async text(path, token) {
    const response = await fetch(this.url + path, { headers: { Authorization: `Bearer ${token}` } });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.text();
  }

  /** Seats residents; they act until the session closes or the time is over. */
  async residents(code, { count, tables = 0, pace, seconds }) {
    const ledger = join(this.#dir, `ledger-${code}.jsonl`);
    const options = { url: this.url, code, count, tables, pace, seconds, ledger };
    const child = java(this.what, [
      'residents',
      ...Object.entries(options).flatMap(([k, v]) => [`--${k}`, String(v)]),
    ]);
    const output = written(child);
    await output.until(/residents are in/, 60_000);
    return {
      ledger,
      /** Waits until all have left; gives what they say they did. */
      left: async () => (await output.until(/Residents: .*/, 60_000))[0],
      stop: () => child.kill('SIGKILL'),
    };
  }
}
