/** The unmodified stock event bus client, used by nothing but what the protocol page says. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const EventBus = require('@vertx/eventbus-bridge-client.js');

/** Connects; `transports` names the ones that SockJS may use. */
export function connect(url, transports) {
  return new Promise((resolve, reject) => {
    const bus = new EventBus(`${url}/live`, { vertxbus_ping_interval: 4000, transports });
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
    bus.send(
      entry.send,
      { id, step: null, body: {}, ...command },
      { token: entry.token },
      (error, message) => {
        clearTimeout(late);
        if (error) reject(new Error(error.message));
        else resolve(message.body);
      },
    );
  });
}

/** Registers for the view of a seat, and hands over every frame. */
export function follow(bus, entry, heard) {
  bus.registerHandler(entry.view, { token: entry.token }, (error, message) => message && heard(message.body));
}

/** Asks for a record that only this seat may see. */
export async function ownRecord(url, entry, step, key) {
  const bus = await connect(url);
  try {
    await new Promise((resolve) => follow(bus, entry, resolve));
    const looked = await send(bus, entry, { step, type: 'look' });
    return looked.own[key] ?? looked.own[`${step}:${key}`];
  } finally {
    bus.close();
  }
}
