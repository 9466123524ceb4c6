/** Choosing and talking: on a translated page, with hands raised twice and two people of one name. */
import assert from 'node:assert/strict';
import { abroad as inOtherWords, twice } from '../accidents.js';
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

export async function talked(scene) {
  const { hall, phones, desk, wall, say } = scene;
  const { hana, twin, closed } = phones;
  await goesOn(scene, 'talk', 'つまずきを話す');
  for (const [phone, count] of [
    [hana, 1],
    [twin, 2],
  ]) {
    await twice(phone.button('dialogue.raise'));
    await phone.button('dialogue.lower').waitFor();
    await hall.until((view) => view.hall('talk:queue')?.length === count);
  }
  assert.equal(await hana.button('dialogue.lower').count(), 1, 'the hand stays up');
  const names = hall.view.hall('talk:queue').waiting.map(({ name }) => name);
  assert.match(names.join(), /^はな,は\u200b?な（2）$/u);
  const queue = desk.page.getByRole('region', { name: ta('desk.dialogue.queue') });
  for (const name of names)
    await Promise.all([
      queue.getByText(name, { exact: true }).waitFor(),
      wall.page.locator('.queue').getByText(name, { exact: true }).waitFor(),
      closed.page.getByText(name, { exact: true }).first().waitFor(),
    ]);
  await theList();
  scene.names = names;

  const said = '二度押しの発言';
  await closed.page.getByText(ta('dialogue.type'), { exact: true }).click();
  await closed.box('dialogue.type.label').fill(said);
  await twice(
    closed.page
      .locator('details')
      .filter({ has: closed.box('dialogue.type.label') })
      .getByRole('button', { name: ta('send'), exact: true }),
  );
  await closed.reads(`✓ ${ta('state.arrived')}`);
  await desk.reads(said);
  assert.equal(hall.view.list('talk:utterance/').filter(({ text }) => text === said).length, 1);
  say('2, 11  hands that were raised twice stay up; two people of one name are told apart everywhere alike');

  /** Who is called by nothing that shows is 名前なし. */
  async function theList() {
    await desk.page.getByRole('button', { name: ta('desk.people', { count: ALL }) }).click();
    const list = desk.page.getByRole('dialog');
    for (const name of [...names, ta('who.nameless')])
      await list.getByText(name, { exact: true }).first().waitFor();
    await list
      .getByRole('button', { name: ta('close') })
      .first()
      .click();
    await list.waitFor({ state: 'detached' });
  }
}
