/** What befalls phones and hands: taps too many, storage that is forbidden, pages that are translated. */

import { ta } from './words.js';

const APART = 30;

/**
 * Two presses, 30 ms apart or as long as is said: the same as a hand that trembles, or a mouse that is double-clicked out of habit. The second
 * does not wait for what the page makes of the first: a busy page would bring them a second apart, and that is two acts.
 */
export async function twice(button, apart = APART) {
  await (await button.elementHandle()).waitForElementState('enabled');
  await button.hover();
  const { mouse } = button.page();
  const first = [mouse.down(), mouse.up()];
  await new Promise((resolve) => setTimeout(resolve, apart));
  await Promise.all([...first, mouse.down({ clickCount: 2 }), mouse.up({ clickCount: 2 })]);
}

/** Forbids all storage to the pages that are opened from now on, as private windows and managed devices do. */
export const forbidStorage = (context) =>
  context.addInitScript(() => {
    const forbidden = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(globalThis, name, { get: forbidden });
  });

/**
 * Fills the storage of a phone's tab and browser until a few words more are too many, and its disk; gives what makes
 * room again.
 */
export async function fillStorage({ page, origin }) {
  const disk = await page.context().newCDPSession(page);
  const quota = (bytes) => disk.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: bytes });
  await page.goto(`${origin}/check`);
  await page.evaluate(() => {
    for (const storage of [localStorage, sessionStorage])
      for (let size = 1 << 20, i = 0; size >= 100;)
        try {
          storage.setItem(`ballast.${i++}`, 'x'.repeat(size));
        } catch {
          size >>= 1;
        }
  });
  await quota(1);
  return async () => {
    await quota(undefined);
    await page.evaluate(() => {
      for (const storage of [localStorage, sessionStorage])
        for (const key of Object.keys(storage)) if (key.startsWith('ballast.')) storage.removeItem(key);
    });
  };
}

/** What a text says once the page is translated. */
export const abroad = (words) => `«${words.trim()}»`;

/** Presses a button of a page that is translated. */
export const pressAbroad = ({ page }, key) =>
  page
    .getByRole('button', { name: abroad(ta(key)), exact: true })
    .first()
    .click();

/** Translates a page as browsers do: every text node is replaced, and whatever comes later is too. */
export const translate = (page) =>
  page.evaluate(() => {
    const translated = () => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) {
        if (!text.data.trim() || text.parentElement.closest('font, [translate=no], script, style')) continue;
        const font = document.createElement('font');
        font.append(document.createElement('font'));
        font.firstChild.textContent = `«${text.data.trim()}»`;
        text.replaceWith(font);
      }
    };
    translated();
    new MutationObserver(translated).observe(document.body, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
