/** The unmodified stock event bus client, used by nothing but what the protocol page says. */
import { createRequire } from 'node:module';
import './cookies.js';
import { View } from './view.js';

const require = createRequire(import.meta.url);
const EventBus = require('@vertx/eventbus-bridge-client.js');

// It has no handler for the answers to its own pings, and says so for each of them.
const { warn } = console;
console.warn = (...words) => words[1]?.type === 'pong' || warn(...words);

/** Connects to a session's bus; `transports` names the ones that SockJS may use. */
export function connect(url, session, transports) {
  return new Promise((resolve, reject) => {
    const bus = new EventBus(`${url}/live/${session}`, { vertxbus_ping_interval: 4000, transports });
    const late = setTimeout(() => reject(new Error('The bus did not open.')), 30_000);
    bus.onerror = (error) => reject(new Error(JSON.stringify(error)));
    bus.onopen = () => {
      clearTimeout(late);
      resolve(bus);
    };
  });
}

/** Sends one command; gives the answer, or throws the reason. */
export function send(bus, entry, command) {
  return new Promise((resolve, reject) => {
    const id = `s${Math.random().toString(36).slice(2)}`;
    const late = setTimeout(() => reject(new Error(`No answer to ${command.type} came.`)), 20_000);
    bus.send('send', { id, body: {}, ...command }, { token: entry.token }, (error, message) => {
      clearTimeout(late);
      if (error) reject(new Error(error.message));
      else resolve(message.body);
    });
  });
}

/**
 * Registers for everything that a seat follows and hands over every frame, with the address that it came to. The layer
 * `hall` comes last: registering it starts all the others.
 */
export function follow(bus, entry, heard) {
  const attached = new Set();
  const attach = (address) => {
    if (attached.has(address)) return;
    attached.add(address);
    bus.registerHandler(address, { token: entry.token }, (error, message) => {
      if (error) return heard('refused', error);
      // Which tables there are to follow is told by the greeting.
      if (address === 'hello') message.body.layers.forEach(attach);
      heard(address, message.body);
    });
  };
  ['own', 'desk', 'hello', 'hall'].forEach(attach);
}

/** Follows a session; gives the view that is kept of it, every frame as it came, and a way to wait for something. */
export function watch(bus, entry, limit = 30_000) {
  const view = new View();
  const frames = [];
  let fault = null;
  let changed = () => {};
  follow(bus, entry, (address, body) => {
    frames.push([address, body]);
    try {
      if (address === 'refused') throw new Error(JSON.stringify(body));
      view.take(address, body);
    } catch (error) {
      fault ??= error;
    }
    changed();
  });
  bus.onclose = ({ code, reason } = {}) => {
    fault ??= new Error(`the line was closed: ${code} ${reason}`);
    changed();
  };
  const until = async (holds) => {
    const end = Date.now() + limit;
    for (let found; ;) {
      if (fault) throw fault;
      if ((found = holds(view))) return found;
      if (Date.now() > end)
        throw new Error(`Waited in vain for ${holds} after ${frames.map(([address]) => address)}`);
      await new Promise((resolve) => {
        changed = resolve;
        setTimeout(resolve, 500);
      });
    }
  };
  return { view, frames, until };
}

/** Asks for a record that only this seat may see. */
export async function ownRecord(url, entry, step, key) {
  const bus = await connect(url, entry.session);
  try {
    await watch(bus, entry).until((view) => view.of('own'));
    const { layers } = await send(bus, entry, { step, type: 'look' });
    return layers.own?.[`${step}:${key}`];
  } finally {
    bus.close();
  }
}
