import { afterEach, expect, it, vi } from 'vitest';
import { Transport } from '../src/live/bus';

vi.mock('sockjs-client', () => ({ default: class SockJs {} }));
class Socket {
  constructor(readonly url: string) {}
  binaryType = '';
}

function network(answers: boolean): void {
  vi.stubGlobal('WebSocket', Socket);
  vi.stubGlobal('fetch', async () => {
    if (!answers) throw new TypeError('offline');
    return new Response('{"at":1}');
  });
}
afterEach(() => vi.unstubAllGlobals());
const isSocket = async (transport: Transport) => (await transport.open()) instanceof Socket;

it('names the session in the address, so that a node can tell whose line it is', async () => {
  network(true);
  const socket = (await new Transport('s 1').open()) as unknown as Socket;
  expect(new URL(socket.url).pathname).toBe('/live/s%201/websocket');
});

it('stays with WebSocket while the network is simply away', async () => {
  network(false);
  const transport = new Transport('s1');
  for (let i = 0; i < 5; i++) {
    expect(await isSocket(transport)).toBe(true);
    await transport.neverOpened();
  }
});

it('falls back to SockJS where the server answers but WebSocket never opens twice, and tries again in turn', async () => {
  network(true);
  const transport = new Transport('s1');
  expect(await isSocket(transport)).toBe(true);
  await transport.neverOpened();
  expect(await isSocket(transport)).toBe(true);
  await transport.neverOpened();
  expect(await isSocket(transport)).toBe(false);
  transport.opened();
  expect(await isSocket(transport)).toBe(false);
  await transport.neverOpened();
  expect(await isSocket(transport)).toBe(true);
});
