/** What the phone keeps of these pages, so that it opens where the server or the line is away. */

/** Each build has a drawer of its own, named by its entry script: html and scripts never come from two builds. */
const DRAWER = 'entaku-shell:';
/** What stands in our page and in nobody else's. */
const MARK = 'name="application-name" content="Entaku"';
/** A page that has not come by then is taken from the drawer, where there is one. */
export const PATIENCE = 3_000;

/** What a page tells once it is open: the build it runs and the scripts and styles it has used so far. */
export type Used = { build: string; used: string[] };

/** The two acts of a drawer that are needed here; a browser's Cache fits. */
export type Shelf = {
  match(path: string): Promise<Response | undefined>;
  put(path: string, response: Response): Promise<void>;
};
export type Shelves = {
  open(name: string): Promise<Shelf>;
  keys(): Promise<string[]>;
  delete(name: string): Promise<boolean>;
  match(path: string): Promise<Response | undefined>;
};
export type Get = (path: string) => Promise<Response>;

/** Says how a request is answered: a page of the phone, a script or style of it, or not by us at all. */
export function handling(request: { method: string; mode: string; url: string }, origin: string) {
  const { origin: from, pathname } = new URL(request.url);
  if (request.method !== 'GET' || from !== origin) return 'pass';
  if (request.mode === 'navigate') return isPhone(pathname) ? 'page' : 'pass';
  return isKept(pathname) ? 'asset' : 'pass';
}

/** Whether the path is one of the phone's own pages. */
export const isPhone = (path: string): boolean => /^\/(s\/?|j\/[^/]*)?$/.test(path);

/** Whether the file is worth keeping: what a phone runs, not the letters of the projector. */
export const isKept = (path: string): boolean => /^\/assets\/[^/]+\.(js|css)$/.test(path);

/**
 * Whether an answer is our own: a network that wants to be signed in to answers everything with a page of its own, or
 * leads to one.
 */
export async function isOurs(path: string, response: Response): Promise<boolean> {
  if (!response.ok || response.redirected) return false;
  const type = response.headers.get('Content-Type') ?? '';
  if (isKept(path)) return path.endsWith('.js') ? /javascript/.test(type) : /css/.test(type);
  return (await response.clone().text()).includes(MARK);
}

/** Gives the page from the network; from the drawer where that fails, is broken, is not ours or takes too long. */
export async function page(get: Get, shelves: Shelves, patience = PATIENCE): Promise<Response> {
  const fresh = get('/index.html')
    .then(async (response) => ({ response, ours: await isOurs('/index.html', response) }))
    .catch(() => null);
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));
  const first = await Promise.race([fresh, late]);
  if (first?.ours) return first.response;
  const kept = await shelves.match('/index.html');
  return kept ?? (await fresh)?.response ?? Response.error();
}

/** Gives a script or style from the drawer, else from the network: its name changes with its content. */
export async function asset(path: string, get: Get, shelves: Shelves): Promise<Response> {
  return (await shelves.match(path)) ?? get(path);
}

/**
 * Keeps what an open page has used. The page itself goes in last and only with its own scripts, and only then are
 * the drawers of other builds thrown away: what is kept can always be opened.
 */
export async function keep({ build, used }: Used, get: Get, shelves: Shelves): Promise<void> {
  if (!isKept(build)) return;
  const shelf = await shelves.open(DRAWER + build);
  for (const path of new Set([build, ...used].filter(isKept))) {
    if (await shelf.match(path)) continue;
    const response = await get(path);
    if (!(await isOurs(path, response))) return;
    await shelf.put(path, response);
  }
  if (!(await shelf.match('/index.html'))) {
    const html = await get('/index.html');
    // The server may have a newer build by now: its page does not belong to these scripts.
    if (!(await isOurs('/index.html', html)) || !(await html.clone().text()).includes(build)) return;
    await shelf.put('/index.html', html);
  }
  for (const name of await shelves.keys())
    if (name.startsWith(DRAWER) && name !== DRAWER + build) await shelves.delete(name);
}
