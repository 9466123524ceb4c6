/** The event bus over one socket: WebSocket first, SockJS only where that fails. Knows nothing of sessions. */
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

export function webSocket(): Wire {
  const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
  const socket = new WebSocket(`${scheme}//${location.host}/live/websocket`);
  socket.binaryType = 'arraybuffer';
  return socket as unknown as Wire;
}

/** Loads the fallback, for proxies that break WebSockets. */
export async function sockJs(): Promise<Wire> {
  const { default: SockJS } = await import('sockjs-client');
  return new SockJS('/live', null, { transports: ['xhr-streaming', 'xhr-polling'] }) as unknown as Wire;
}

/** Picks a transport: the second failure of WebSocket before it ever opened means a proxy is in the way. */
export class Transport {
  #failed = 0;

  async open(): Promise<Wire> {
    if (this.#failed >= 2 && (await reachable())) return sockJs();
    return webSocket();
  }

  opened(): void {
    if (this.#failed < 2) this.#failed = 0;
  }

  neverOpened(): void {
    this.#failed++;
  }
}

async function reachable(): Promise<boolean> {
  try {
    return (await fetch('/api/check', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
