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
  /** `open`, `cut`, or the name of a portal. */
  #is = 'open';
  #sockets = new Set();
  #waiting = [];

  /** Opens a way to a server on this machine, each direction of which takes so many milliseconds. */
  static async to(port, slow = 0) {
    const network = new Network();
    network.slow = slow;
    network.door = createServer((socket) => network.#take(socket, port)).listen(0, '127.0.0.1');
    await once(network.door, 'listening');
    network.url = `http://127.0.0.1:${network.door.address().port}`;
    return network;
  }

  /** Breaks every connection, and lets none through. */
  cut() {
    this.#become('cut');
  }

  /** Puts a page of its own in between; `page` answers with it, `elsewhere` leads to it. */
  asks(portal) {
    this.#become(portal);
  }

  mend() {
    this.#become('open');
    for (const go of this.#waiting.splice(0)) go();
  }

  /** Settles once there is a way through. */
  async isOpen() {
    if (this.#is !== 'open') await new Promise((resolve) => this.#waiting.push(resolve));
  }

  close() {
    this.cut();
    this.door.close();
  }

  #become(what) {
    this.#is = what;
    for (const socket of this.#sockets) socket.destroy();
  }

  #take(socket, port) {
    this.#keep(socket);
    if (this.#is === 'cut') return socket.destroy();
    if (this.#is !== 'open') return socket.once('data', () => socket.end(PORTALS[this.#is]));
    const server = this.#keep(connect(port, '127.0.0.1'));
    this.#carry(socket, server);
    this.#carry(server, socket);
    const ends = (other) => () => setTimeout(() => other.destroy(), this.slow);
    socket.on('close', ends(server));
    server.on('close', ends(socket));
  }

  #carry(from, to) {
    if (this.slow === 0) return from.pipe(to);
    const later = (does) => setTimeout(() => !to.destroyed && does(), this.slow);
    return from.on('data', (bytes) => later(() => to.write(bytes))).on('end', () => later(() => to.end()));
  }

  #keep(socket) {
    this.#sockets.add(socket);
    // A connection that breaks is what this is for.
    return socket.on('error', () => {}).on('close', () => this.#sockets.delete(socket));
  }
}
