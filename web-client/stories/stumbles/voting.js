/** Choosing, on a translated page. */
import assert from 'node:assert/strict';
import { abroad as inOtherWords } from '../accidents.js';
import { ALL } from './door.js';
import { goesOn } from './moving.js';
import { ta } from '../words.js';

export async function voted(scene) {
  const { hall, phones, guests, say } = scene;
  const { abroad } = phones;
  await goesOn(scene, 'weight', 'つまずきを選ぶ');
  const items = abroad.page.locator('li.card');
  const sees = (key, count) => abroad.reads(inOtherWords(ta(key, { count })));
  await sees('dot-vote.left', 3);
  for (const [i, left] of [
    [0, 2],
    [0, 1],
    [1, 0],
  ]) {
    await items
      .nth(i)
      .getByRole('button', { name: ta('dot-vote.place') })
      .click();
    await sees('dot-vote.left', left);
  }
  await items
    .nth(1)
    .getByRole('button', { name: ta('dot-vote.take') })
    .click();
  await sees('dot-vote.left', 1);
  assert.equal(await abroad.page.getByText(inOtherWords(ta('dot-vote.left', { count: 3 }))).count(), 0);
  const { id: item } = hall.view.list('ideas:item/')[0];
  await Promise.all([
    abroad.delivered(),
    ...guests.map((guest) => guest.does('dot-vote/place-dot', 'weight', { item })),
    ...Object.values(phones).map(async (phone) => {
      if (phone === abroad) return;
      await phone.page
        .locator('li.card')
        .first()
        .getByRole('button', { name: ta('dot-vote.place') })
        .click();
      await phone.reads(ta('dot-vote.left', { count: 2 }));
    }),
  ]);
  await hall.until((view) => view.hall('weight:now').voters === ALL);
  await hall.act('dot-vote/close-vote', {}, 'weight');
  await sees('dot-vote.closed', ALL);
  say('7  a translated page went through the vote: every number that was seen was the right one');
}
