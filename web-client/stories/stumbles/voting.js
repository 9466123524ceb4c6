/** Choosing, on a translated phone, a translated console and a translated projector. */
import assert from 'node:assert/strict';
import { abroad as inOtherWords } from '../accidents.js';
import { on, unanswered } from './cutting.js';
import { ALL } from './door.js';
import { goesOn } from './moving.js';
import { clockOf, closesAbroad, saysAbroad, saysTheSame, translatedFaces } from './translated.js';
import { like, ta } from '../words.js';

const HANDS = 2;

export async function voted(scene) {
  const { hall, phones, guests, networks, desk, wall, say } = scene;
  const { abroad } = phones;
  scene.translated = await translatedFaces(scene);
  const { console, wall: projector, all } = scene.translated;
  await goesOn(scene, 'weight', 'つまずきを選ぶ');
  await theStep();
  const items = abroad.page.locator('li.card');
  const sees = (key, count) => abroad.reads(inOtherWords(ta(key, { count })));
  await sees('dot-vote.left', 3);
  const sticks = async (i, left) => {
    await items
      .nth(i)
      .getByRole('button', { name: ta('dot-vote.place') })
      .click();
    await sees('dot-vote.left', left);
  };
  await sticks(0, 2);
  await sticks(0, 1);
  abroad.network.cut();
  await abroad.reads(inOtherWords(ta('line.away.short')));
  await sticks(1, 0);
  await abroad.reads(like('outbox.waiting'));
  scene.torn.add(abroad);
  abroad.network.mend();
  await abroad.delivered();
  await items
    .nth(1)
    .getByRole('button', { name: ta('dot-vote.take') })
    .click();
  await sees('dot-vote.left', 1);
  assert.equal(await abroad.page.getByText(inOtherWords(ta('dot-vote.left', { count: 3 }))).count(), 0);
  const [, , deaf] = networks;
  await Promise.all(guests.map((guest) => guest.page.locator('li.card').first().waitFor()));
  const others = [...guests.filter(({ network }) => network !== deaf)];
  await Promise.all([
    abroad.delivered(),
    ...others.map((guest) => guest.placesDot()),
    ...Object.values(phones).map((phone) => phone !== abroad && places(phone)),
    unanswered(
      scene,
      deaf,
      on(deaf, guests),
      (guest) => guest.placesDot(),
      () => hall.until((view) => view.hall('weight:now').voters === ALL),
    ),
  ]);
  await Promise.all(guests.map((guest) => guest.delivered()));
  await hall.until((view) => view.hall('weight:now').voters === ALL);
  await saysAbroad(console, ta('desk.dot-vote.voted', { n: ALL, of: ALL }));
  assert.equal(await projector.page.locator('.tail strong, .flow strong').last().textContent(), String(ALL));
  await theSame();
  await theHands();
  await closesAbroad(console, 'desk.act.dot-vote.close-vote', 'desk.ask.dot-vote.yes');
  await sees('dot-vote.closed', ALL);
  await theResult();
  say(
    '7  a translated phone, console and wall went through the vote: every number that was seen was the right one',
  );

  async function places(phone) {
    const first = phone.page.locator('li.card').first();
    await first.getByRole('button', { name: ta('dot-vote.place') }).click();
    await phone.reads(ta('dot-vote.left', { count: 2 }));
  }

  /** The header and the clock went on with the room. */
  async function theStep() {
    const step = (index) => ta('step.of', { index, of: 6 });
    await Promise.all(all.map((face) => saysAbroad(face, step(2), step(1))));
    await Promise.all(all.map((face) => saysAbroad(face, 'つまずきを選ぶ')));
    const before = await clockOf(projector);
    await console.page.getByRole('button', { name: ta('desk.clock.more', { count: 5 }) }).click();
    for (const face of [projector, console, wall, desk])
      await face.page.waitForFunction(
        (least) => Number.parseInt(document.querySelector('[role=timer] .digits').textContent) >= least,
        Math.floor(before / 60) + 4,
      );
    await theSame();
  }

  async function theSame() {
    await saysTheSame(projector, wall, '.wall header, .wall main, .wall aside');
    return saysTheSame(console, desk, '.console');
  }

  /** Counted at the translated console: what is entered there is what both desks say. */
  async function theHands() {
    const field = console.page.getByRole('group', { name: /^挙手の数/ }).first();
    const more = field.getByRole('button', { name: ta('hall.more') });
    for (let i = 0; i < HANDS; i++) await more.click();
    await hall.until((view) => view.hall('weight:now').hands === HANDS);
    await desk.reads(ta('desk.dot-vote.hands.all', { count: HANDS }));
  }

  async function theResult() {
    await saysAbroad(projector, ta('hall.dot-vote.result', { voters: ALL, hands: HANDS }));
    await saysAbroad(console, ta('desk.dot-vote.closed'), ta('desk.dot-vote.voted', { n: ALL, of: ALL }));
    const [result] = hall.view.list('weight:result/').sort((a, b) => b.dots - a.dots);
    assert.ok((await theSame()).includes(String(result.dots)), `${result.dots} dots at the desk`);
    assert.equal(
      await projector.page.locator('.result .count [translate=no]').first().textContent(),
      String(result.dots),
    );
  }
}
