/** A session made for one story, and a facilitator who is a program. */
import { connect, follow, send } from './bus.js';

const LATER = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

/** Opens the staff's link of a server once; gives the staff's token. */
export async function staff(server) {
  return (await server.ask('POST', '/api/enter', { once: secret(server.links.staff) })).token;
}

const secret = (link) => link.split('#once=')[1];

export class Hall {
  records = {};
  #changed = () => {};

  static async open(server, token, title = 'Sample talk') {
    const hall = new Hall();
    hall.server = server;
    hall.made = await server.ask(
      'POST',
      '/api/sessions',
      { template: 'min-naga-meeting', title, area: 'sample', heldOn: LATER, tables: 0, sample: true },
      token,
    );
    hall.code = hall.made.code;
    hall.entry = await server.ask('POST', '/api/enter', { once: secret(hall.made.facilitator.url) });
    hall.bus = await connect(server.url);
    follow(hall.bus, hall.entry, (frame) => hall.#hear(frame));
    await hall.until(() => hall.records.session);
    return hall;
  }

  #hear({ t, set = {}, gone = [] }) {
    if (t === 'view') this.records = {};
    if (t === 'view' || t === 'patch') Object.assign(this.records, set);
    for (const key of t === 'patch' ? gone : []) delete this.records[key];
    this.#changed();
  }

  /** Waits until something holds in the facilitator's view, and gives it. */
  async until(holds) {
    const end = Date.now() + 30_000;
    for (let found; ;) {
      if ((found = holds())) return found;
      if (Date.now() > end) throw new Error(`Waited in vain for ${holds}`);
      await new Promise((resolve) => {
        this.#changed = resolve;
        setTimeout(resolve, 500);
      });
    }
  }

  /** Does something as the facilitator. */
  act(type, body = {}, step = null) {
    return send(this.bus, this.entry, { type, body, step });
  }

  /** Enters the next step; gives its record. */
  async next() {
    const was = this.records.session.current;
    await this.act('session/next');
    await this.until(() => this.records.session.current !== was);
    return this.records[`step/${this.records.session.current}`];
  }

  /** Gives the first record of the current step whose key begins so. */
  first(prefix) {
    const start = `${this.records.session.current}:${prefix}`;
    return Object.entries(this.records).find(([key]) => key.startsWith(start))?.[1];
  }

  /** Seats somebody who is a program too. */
  async join(name, transports) {
    const entry = await this.server.ask('POST', '/api/join', { code: this.code, name });
    return { entry, bus: await connect(this.server.url, transports) };
  }

  close() {
    this.bus.close();
  }
}
