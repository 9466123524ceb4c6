/** What has reached a page, by the frames that came to it. */
import { PATIENCE } from './person.js';

/** Runs in the page: what has come is drawn by the next picture. */
const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/** Follows the lines of a page that is still empty; gives a way to wait until a version of a layer has come. */
export function reached(page) {
  const versions = new Map();
  const waiting = new Set();
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      const { type, address, body } = JSON.parse(payload.toString());
      if (type !== 'rec') return;
      if (body?.v !== undefined) versions.set(address, body.v);
      else if (body?.b !== undefined) versions.set(address, body.b + 1);
      for (const look of waiting) look();
    }),
  );
  return async (layer, version) => {
    await new Promise((resolve, reject) => {
      const ends = (how, what) => {
        waiting.delete(look);
        clearTimeout(late);
        how(what);
      };
      const look = () => versions.get(layer) >= version && ends(resolve);
      const why = () => new Error(`${layer} is at ${versions.get(layer)}, not at ${version}`);
      const late = setTimeout(() => ends(reject, why()), PATIENCE);
      waiting.add(look);
      look();
    });
    await page.evaluate(drawn);
  };
}
