/** Talking: hands raised twice, two people of one name, and a queue whose first one is gone. */
import assert from 'node:assert/strict';
import { twice } from '../accidents.js';
import { like, ta } from '../words.js';
import { on, unanswered, whileCut } from './cutting.js';
import { goesOn } from './moving.js';

export async function talked(scene) {
  const { hall, phones, guests, networks, desk, wall, say } = scene;
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
  await list(async (people) => {
    // Who is called by nothing that shows is 名前なし.
    for (const name of [...names, ta('who.nameless')])
      await people.getByText(name, { exact: true }).first().waitFor();
  });
  scene.names = names;

  const said = '二度押しの発言';
  await closed.page.getByText(ta('dialogue.type'), { exact: true }).click();
  const sends = async () => {
    await closed.box('dialogue.type.label').fill(said);
    await twice(
      closed.page
        .locator('details')
        .filter({ has: closed.box('dialogue.type.label') })
        .getByRole('button', { name: ta('send'), exact: true }),
    );
  };
  // This browser keeps nothing, and the page says so.
  await whileCut(scene, closed.network, [closed], sends, 'outbox.unkept');
  await closed.arrived();
  await desk.reads(said);
  assert.equal(hall.view.list('talk:utterance/').filter(({ text }) => text === said).length, 1);
  say('2, 11  hands that were raised twice stay up; two people of one name are told apart everywhere alike');

  await theFirstLooksOn();
  await theCrowdRaises();

  /** Does something in the list of people. */
  async function list(does) {
    await desk.page.getByRole('button', { name: like('desk.people') }).click();
    const people = desk.page.getByRole('dialog');
    await does(people);
    await people
      .getByRole('button', { name: ta('close') })
      .first()
      .click();
    await people.waitFor({ state: 'detached' });
  }

  /** The first who waits is to look on from now on: the next one gets the floor. */
  async function theFirstLooksOn() {
    const role = (people) =>
      people
        .getByRole('listitem')
        .filter({ has: desk.page.getByText(names[0], { exact: true }) })
        .getByRole('combobox')
        .first();
    await list((people) => role(people).selectOption('observer'));
    await queue.getByText(names[0], { exact: true }).waitFor({ state: 'detached' });
    await wall.page.locator('.queue').getByText(names[0], { exact: true }).waitFor({ state: 'detached' });
    await queue.getByRole('button', { name: ta('desk.dialogue.give.to', { name: names[1] }) }).click();
    await twin.reads(ta('dialogue.your-turn'));
    await wall.page.locator('.speaking').getByText(names[1], { exact: true }).waitFor();
    await twice(twin.button('dialogue.finish'));
    await queue.getByText(ta('desk.dialogue.free')).waitFor();
    await list((people) => role(people).selectOption('participant'));
    await hana.button('dialogue.raise').waitFor();
    say('6  the first in the queue looks on: the next one has the floor');
  }

  /** A hand that was raised and never confirmed is up once; who is next and not connected is told at the desk. */
  async function theCrowdRaises() {
    const deaf = networks.at(-1);
    const raise = (guest) => guest.taps('dialogue.raise');
    const up = () => hall.until((view) => view.hall('talk:queue')?.length === guests.length);
    await Promise.all([
      // Names come in above the button meanwhile, and move it from under the finger.
      ...guests
        .filter(({ network }) => network !== deaf)
        .map((guest) => guest.tapsUntil('dialogue.raise', 'dialogue.lower')),
      unanswered(scene, deaf, on(deaf, guests), raise, up),
    ]);
    await Promise.all(guests.map((guest) => guest.button('dialogue.lower').waitFor()));
    await up();
    const [{ name }] = hall.view.hall('talk:queue').waiting;
    const next = guests.find(({ called }) => called === name);
    const away = queue.getByText(ta('dialogue.away'));
    next.network.cut();
    await away.waitFor();
    next.network.mend();
    await away.waitFor({ state: 'detached' });
    await queue.getByRole('button', { name: ta('desk.dialogue.give.to', { name }) }).click();
    await next.reads(ta('dialogue.your-turn'));
    await next.tapsUntil('dialogue.finish', 'dialogue.raise');
    await queue.getByText(ta('desk.dialogue.free')).waitFor();
    say(
      `6  ${guests.length} hands up, each once; the desk knew that the next one was away, and that they came back`,
    );
  }
}

/** At the tables: the first who waits goes to another one, and so does the one who speaks. */
export async function talkedAtTables(scene) {
  const { phones, desk, say } = scene;
  const { hana, twin } = phones;
  await goesOn(scene, 'tables', 'つまずきをテーブルで話す', { who: [hana, twin] });
  await desk.looksAt('1');
  const queue = desk.page.getByRole('region', { name: ta('desk.dialogue.queue') });
  const [first, next] = scene.names;
  for (const [phone, name] of [
    [hana, first],
    [twin, next],
  ]) {
    await phone.press('dialogue.raise');
    await queue.getByText(name, { exact: true }).waitFor();
  }
  await moves(hana, '2');
  await hana.button('dialogue.raise').waitFor();
  await queue.getByText(first, { exact: true }).waitFor({ state: 'detached' });
  await queue.getByRole('button', { name: ta('desk.dialogue.give.to', { name: next }) }).click();
  await twin.reads(ta('dialogue.your-turn'));
  await moves(twin, '2');
  await queue.getByText(ta('desk.dialogue.free')).waitFor();
  await twin.reads(ta('dialogue.nobody'));
  say(
    '6  whoever waits or speaks goes to another table: nobody is waited for, nobody speaks where they are not',
  );
}

/** Goes to another table, on one's own phone. */
async function moves(phone, table) {
  await phone.press('menu');
  const menu = phone.page.getByRole('dialog');
  await menu.getByLabel(ta('table.which')).selectOption(table);
  await menu
    .getByRole('button', { name: ta('close') })
    .first()
    .click();
  await phone.page
    .locator('header')
    .getByText(ta('table', { name: table }))
    .waitFor();
}
