/** The event bus over one socket: WebSocket first, SockJS only where that fails. Knows nothing of sessions. */
import { reach } from './door';
import type { Envelope } from './protocol';

/** What a bus needs of a socket; both transports fit. */
export interface Wire {
  send(data: string): void;
  close(): void;
  onopen: ((event: any) => void) | null;
  onmessage: ((event: any) => void) | null;
  onclose: ((event: any) => void) | null;
}

const decoder = new TextDecoder();

export function read(data: string | ArrayBuffer): Envelope {
  return JSON.parse(typeof data === 'string' ? data : decoder.decode(data)) as Envelope;
}

/** The path of a session's bus; the session is in the address, so that a node can tell whose line it is. */
const path = (session: string) => `/live/${encodeURIComponent(session)}`;

export function webSocket(session: string): Wire {
  const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
  const socket = new WebSocket(`${scheme}//${location.host}${path(session)}/websocket`);
  socket.binaryType = 'arraybuffer';
  return socket as unknown as Wire;
}

/** Loads the fallback, for proxies that break WebSockets. */
export async function sockJs(session: string): Promise<Wire> {
  const { default: SockJS } = await import('sockjs-client');
  return new SockJS(path(session), null, { transports: ['xhr-streaming', 'xhr-polling'] }) as unknown as Wire;
}

/**
 * Picks a transport. A WebSocket that never opens while the same server answers over HTTP means a proxy is in the
 * way; twice of that, and SockJS is tried. Where SockJS fails too, the next turn is WebSocket's again.
 */
export class Transport {
  #blocked = 0;
  #fallback = false;

  constructor(readonly session: string) {}

  async open(): Promise<Wire> {
    this.#fallback = this.#blocked >= 2;
    return this.#fallback ? sockJs(this.session) : webSocket(this.session);
  }

  opened(): void {
    if (!this.#fallback) this.#blocked = 0;
  }

  async neverOpened(): Promise<void> {
    if (this.#fallback) this.#blocked = 1;
    else if (await reachable()) this.#blocked++;
  }
}

async function reachable(): Promise<boolean> {
  return (await reach()) === 'ours';
}
