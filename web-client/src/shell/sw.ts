/** The worker behind the phone's pages: opens them without a line. It never touches /api and /live. */
import { asset, handling, keep, page, type Used } from './keeping';

type Extended = Event & { waitUntil(what: Promise<unknown>): void };
type Fetching = Extended & { request: Request; respondWith(what: Promise<Response>): void };
const worker = self as unknown as EventTarget & {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
};
const get = (path: string) => fetch(path);
const fresh = (path: string) => fetch(path, { cache: 'no-cache' });

worker.addEventListener('install', (event) => (event as Extended).waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => (event as Extended).waitUntil(worker.clients.claim()));

worker.addEventListener('message', (event) => {
  const used = (event as MessageEvent<Used>).data;
  const right = (path: string) => (path === '/index.html' ? fresh(path) : get(path));
  // A line that breaks meanwhile leaves the drawer without a page, and the next opening goes on with it.
  (event as unknown as Extended).waitUntil(keep(used, right, caches).catch(() => {}));
});

worker.addEventListener('fetch', (event) => {
  const fetching = event as Fetching;
  const how = handling(fetching.request, location.origin);
  if (how === 'page') fetching.respondWith(page(fresh, caches));
  else if (how === 'asset') fetching.respondWith(asset(new URL(fetching.request.url).pathname, get, caches));
});
