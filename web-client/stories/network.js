/** A network between phones and the server that can break, or be somebody else's: all bytes pass it as they are. */
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

const PAGE = '<!doctype html><title>Wi-Fi</title><p>利用規約に同意してください。</p>';
/** How a hotel or a café answers every request until one has signed in. */
const PORTALS = {
  page: `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: ${Buffer.byteLength(PAGE)}\r\n\r\n${PAGE}`,
  elsewhere: 'HTTP/1.1 302 Found\r\nLocation: /login\r\nConnection: close\r\nContent-Length: 0\r\n\r\n',
};

export class Network {
  /** `open`, `deaf`, `cut`, or the name of a portal. */
  #is = 'open';
  #sockets = new Set();
  #doors = [];
  /** How many bytes of the server's answers were lost on the way. */
  lost = 0;

  /** Opens a way to a server on this machine, each direction of which takes so many milliseconds. */
  static async to(port, slow = 0) {
    const network = new Network();
    Object.assign(network, { port, slow });
    network.url = await network.door();
    return network;
  }

  /** Opens one more address on the same network: a phone that has one to itself shares no storage with others. */
  async door() {
    const door = createServer((socket) => this.#take(socket)).listen(0, '127.0.0.1');
    this.#doors.push(door);
    await once(door, 'listening');
    return `http://127.0.0.1:${door.address().port}`;
  }

  /** Breaks every connection, and lets none through. */
  cut() {
    this.#become('cut');
  }

  /** Carries on what is said to the server, and loses whatever it answers. */
  deafens() {
    this.#is = 'deaf';
  }

  /** Puts a page of its own in between; `page` answers with it, `elsewhere` leads to it. */
  asks(portal) {
    this.#become(portal);
  }

  mend() {
    this.#become('open');
  }

  close() {
    this.cut();
    for (const door of this.#doors) door.close();
  }

  #become(what) {
    this.#is = what;
    for (const socket of this.#sockets) socket.destroy();
  }

  #take(socket) {
    this.#keep(socket);
    if (this.#is === 'cut') return socket.destroy();
    if (this.#is in PORTALS) return socket.once('data', () => socket.end(PORTALS[this.#is]));
    const server = this.#keep(connect(this.port, '127.0.0.1'));
    this.#carry(socket, server, () => true);
    this.#carry(server, socket, (bytes) => this.#is !== 'deaf' || ((this.lost += bytes.length), false));
    const ends = (other) => () => setTimeout(() => other.destroy(), this.slow);
    socket.on('close', ends(server));
    server.on('close', ends(socket));
  }

  #carry(from, to, passes) {
    const later = (does) => {
      const now = () => !to.destroyed && does();
      if (this.slow === 0) now();
      else setTimeout(now, this.slow);
    };
    from.on('data', (bytes) => passes(bytes) && later(() => to.write(bytes)));
    from.on('end', () => later(() => to.end()));
  }

  #keep(socket) {
    this.#sockets.add(socket);
    // A connection that breaks is what this is for.
    return socket.on('error', () => {}).on('close', () => this.#sockets.delete(socket));
  }
}
