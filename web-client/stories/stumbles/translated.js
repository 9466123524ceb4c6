/** A console and a projector whose pages the browser translates, beside those that it does not. */
import assert from 'node:assert/strict';
import { abroad, pressAbroad, translate } from '../accidents.js';
import { Person, PATIENCE } from '../person.js';
import { ta } from '../words.js';

/** Brings in one more console and one more projector, and translates them while the room is at work. */
export async function translatedFaces({ browser, server, hall }) {
  const faces = await Promise.all(
    [
      ['facilitator', 'laptop', 'console'],
      ['screen', 'hall', 'wall'],
    ].map(async ([role, size, face]) => {
      const person = await Person.arrive(browser, `stumbles-abroad-${face}`, size, { origin: server.url });
      // Links are made for the phones of the room; this machine comes in by its own name.
      await person.enters((await hall.link(role)).replace(/^http:\/\/[^/]+/, server.url));
      await person.page.locator(`.${face}`).waitFor();
      await translate(person.page);
      return person;
    }),
  );
  return { console: faces[0], wall: faces[1], all: faces };
}

/** Waits until a translated face says the same, word for word and number for number, as one that is not. */
export async function saysTheSame(translated, face, selector) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const [here, there] = await Promise.all(
      [face, translated].map(({ page }) => page.evaluate(said, selector)),
    );
    if (here === there) return here;
    if (Date.now() > end) assert.equal(there, here, `${translated.name} says what ${face.name} says`);
    await face.page.waitForTimeout(100);
  }
}

/** Runs in the page: all that a face says; not how it is laid out, what was last announced, nor whose act is undone. */
function said(selector) {
  const own = '[data-own], rt, .undo, .visually-hidden[role=status]';
  const parts = [...document.querySelectorAll(selector)].map((each) => {
    const copy = each.cloneNode(true);
    for (const one of copy.querySelectorAll(own)) one.remove();
    return copy.textContent;
  });
  return parts.join(' ').replace(/[\s«»]/g, '');
}

/** Waits until a translated page says it, and no more what was there before. */
export async function saysAbroad({ page }, words, before) {
  await page.getByText(abroad(words), { exact: true }).filter({ visible: true }).first().waitFor();
  if (before) assert.equal(await page.getByText(abroad(before), { exact: true }).count(), 0, before);
}

/** Gives the time that a face shows, in seconds. */
export async function clockOf({ page }) {
  const digits = await page.locator('[role=timer] .digits').textContent();
  const [minutes, seconds] = digits
    .replace(/[^\d:]/g, '')
    .split(':')
    .map(Number);
  return 60 * minutes + seconds;
}

/** Presses the large button of a translated console and answers what it asks. */
export async function closesAbroad(console, act, yes) {
  await pressAbroad(console, act);
  const dialog = console.page.getByRole('dialog');
  await dialog.getByRole('button', { name: abroad(ta(yes)), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}
