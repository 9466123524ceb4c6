/** A session made for one story, and a facilitator who is a program. */
import { connect, send, watch } from './bus.js';

const LATER = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

/** Opens the staff's link of a server once; gives the staff's token. */
export async function staff(server) {
  return (await server.ask('POST', '/api/enter', { once: secret(server.links.staff) })).token;
}

const secret = (link) => link.split('#once=')[1];

export class Hall {
  static async open(
    server,
    token,
    { title = 'Sample talk', template = 'min-naga-meeting', tables = 0 } = {},
  ) {
    const made = await server.ask(
      'POST',
      '/api/sessions',
      { template, title, area: 'sample', heldOn: LATER, tables, sample: true },
      token,
    );
    return Hall.enter(server, made);
  }

  /** Conducts a session that has been made. */
  static async enter(server, made) {
    const hall = new Hall();
    hall.server = server;
    hall.made = made;
    hall.code = hall.made.code;
    hall.entry = await server.ask('POST', '/api/enter', { once: secret(hall.made.facilitator.url) });
    hall.bus = await connect(server.url, hall.entry.session);
    Object.assign(hall, watch(hall.bus, hall.entry));
    await hall.until((view) => view.hall('session') && view.of('own'));
    return hall;
  }

  /** The step that the room is in, by id. */
  get current() {
    return this.view.hall('course').current;
  }

  /** Does something as the facilitator. */
  act(type, body = {}, step = undefined, table = undefined) {
    return send(this.bus, this.entry, { type, body, step, table });
  }

  /** Enters the next step; gives its id. */
  async next() {
    const was = this.current;
    await this.act('course/next', { from: was ?? '' });
    return this.until(() => this.current !== was && this.current);
  }

  /** Gives the words of the agenda in a language. */
  texts(language) {
    const { session, token } = this.entry;
    const path = `/api/sessions/${session}/texts/${this.view.hall('course').texts}?lang=${language}`;
    return this.server.ask('GET', path, undefined, token);
  }

  /** Gives the first record of the current step whose key begins so, with its id. */
  first(prefix) {
    return this.view.list(`${this.current}:${prefix}`)[0];
  }

  /** Makes a link for one more console or projector. */
  async link(role) {
    const { session, token } = this.entry;
    return (await this.server.ask('POST', `/api/sessions/${session}/links`, { role }, token)).url;
  }

  /** Seats somebody who is a program too. */
  async join(name, table) {
    const entry = await this.server.ask('POST', '/api/join', { code: this.code, name, table });
    const bus = await connect(this.server.url, entry.session);
    const watched = watch(bus, entry);
    await watched.until((view) => view.of('own'));
    return {
      ...watched,
      entry,
      bus,
      does: (type, step, body = {}) => send(bus, entry, { type, step, body }),
    };
  }

  close() {
    this.bus.close();
  }
}
