/** Guests who are programs: their network breaks, and they say again what was not answered, under the same id. */
import { connect, follow, send } from './bus.js';
import { handedOut, nameGiven } from './handed.js';

const GONE = Symbol('the line is gone');

export class Guest {
  #line = null;

  static async join(network, code, name) {
    const response = await fetch(`${network.url}/api/join`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code, name }),
    });
    const entry = await response.json();
    handedOut(entry);
    nameGiven(name);
    if (!response.ok) throw new Error(`${name} was not let in: ${JSON.stringify(entry)}`);
    const guest = Object.assign(new Guest(), { network, entry, name });
    await guest.#lineNow();
    return guest;
  }

  /** Does something and settles with the answer, however often the line breaks meanwhile. */
  async does(type, step, body = {}) {
    const id = `g${crypto.randomUUID()}`;
    for (;;) {
      const line = await this.#lineNow();
      const sent = send(line.bus, this.entry, { id, type, step, body }).catch((error) => ({ error }));
      const answer = await Promise.race([sent, line.gone]);
      if (line.isGone) continue;
      if (answer.error) throw new Error(`${this.name}, ${type}: ${answer.error.message}`);
      return answer;
    }
  }

  leaves() {
    const line = this.#line;
    this.#line = null;
    void line?.then(({ bus }) => bus.close());
  }

  #lineNow() {
    return (this.#line ??= this.#open());
  }

  async #open() {
    await this.network.isOpen();
    const bus = await connect(this.network.url, this.entry.session);
    const line = { bus, isGone: false };
    line.gone = new Promise((resolve) => {
      bus.onclose = () => {
        line.isGone = true;
        this.#line = null;
        resolve(GONE);
      };
    });
    follow(bus, this.entry, () => {});
    return line;
  }
}
