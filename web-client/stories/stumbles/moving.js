/** Going on: pressed twice at the desk, and said by a second facilitator too, it is one step. */
import assert from 'node:assert/strict';
import { abroad, pressAbroad, twice } from '../accidents.js';
import { ta } from '../words.js';
import { saysAbroad } from './translated.js';

/** Goes on to the step of this id and title; returns once everybody is in it who can take part. */
export async function goesOn(scene, step, title, { key = 'desk.act.next', who } = {}) {
  const { hall, phones, guests, desk, wall, translated } = scene;
  const from = hall.current ?? '';
  await twice(desk.button(key));
  await hall.until(() => hall.current === step);
  await assert.rejects(hall.act('course/next', { from }), /stale/);
  await Promise.all([
    desk.page.getByRole('heading', { name: title }).first().waitFor(),
    wall.reads(title),
    ...(translated?.all ?? []).map((face) => saysAbroad(face, title)),
    ...(who ?? Object.values(phones)).map((phone) => enters(phone, title, phone === phones.abroad)),
    ...(who ? [] : guests).map((guest) => guest.begins(title)),
  ]);
  assert.equal(hall.current, step, 'no step is skipped');
}

async function enters(phone, title, isTranslated) {
  const heading = phone.page.getByRole('heading', {
    name: isTranslated ? abroad(title) : title,
    exact: true,
  });
  await heading.first().waitFor();
  if (isTranslated) {
    await phone.page.locator('header').getByText(abroad(title)).waitFor();
    await pressAbroad(phone, 'promise.begin');
  } else await twice(phone.button('promise.begin'));
  await phone.page.locator('details').last().waitFor();
  // A tap on the page ends the gesture: what is pressed from now on is meant.
  await heading.first().click();
}

/** Presses a button of the dialog at the desk, twice. */
export const confirms = (desk, key) =>
  twice(desk.page.getByRole('dialog').getByRole('button', { name: ta(key), exact: true }));
