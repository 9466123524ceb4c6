/** Agreeing: all levels with long reasons on the wall, hands as people write them, and days as they say them. */
import assert from 'node:assert/strict';
import { twice } from '../accidents.js';
import { fill, JA } from '../sorts.js';
import { ta } from '../words.js';
import { on, unanswered, whileCut } from './cutting.js';
import { ALL } from './door.js';
import { confirms, goesOn } from './moving.js';
import { theWall } from './walls.js';
import * as day from './day.js';

const LEVELS = {
  wholehearted: '心から賛成できる',
  mostly: 'だいたい賛成できる',
  acceptable: '受け入れられる',
  worried: 'まだ受け入れられない',
  against: '反対',
};
const PROPOSAL = fill(JA, 85, '提案');
const CONDITIONS = [fill(JA, 60, '条件一'), fill(JA, 60, '条件二')];

export async function agreed(scene) {
  const { hall, phones, guests, networks, desk, say } = scene;
  await goesOn(scene, 'agreement', 'つまずきの合意');
  await desk.press('desk.consensus.draft');
  await desk.writes('desk.consensus.text', '\u2060\u3164', 'desk.consensus.add');
  await desk.reads(ta('reason.empty'));
  await desk.writes('desk.consensus.text', PROPOSAL, 'desk.consensus.add');
  await twice(desk.button('desk.act.consensus.ask').first());
  const { id: proposal } = await hall.until(() => hall.first('proposal/'));
  await hall.until((view) => view.hall(`agreement:proposal/${proposal}`).state === 'asking');

  const levels = Object.keys(LEVELS);
  const reasons = guests.map((guest, i) => fill(JA, 50 + (i % 10) * 5, `理由${i + 1}`));
  const deaf = networks.at(-1);
  // What a phone has not heard of before its network breaks it cannot answer.
  await Promise.all(guests.map((guest) => guest.reads(LEVELS.mostly)));
  const says = (guest) => {
    const i = guests.indexOf(guest);
    return guest.answers(LEVELS[levels[i % 5]], reasons[i]);
  };
  const { hotel, abroad } = phones;
  await Promise.all([
    ...guests.filter(({ network }) => network !== deaf).map(says),
    ...Object.values(phones).map((phone) => phone !== abroad && phone !== hotel && answers(phone)),
    whileCut(scene, hotel.network, [hotel], taps),
    unanswered(scene, deaf, on(deaf, guests), says, () =>
      hall.until((view) => view.hall(`agreement:n/${proposal}`).n === ALL - 1),
    ),
    theHands(),
  ]);
  await Promise.all([hotel, ...guests].map((phone) => phone.button('consensus.change').waitFor()));
  await theScribe();
  await hall.act('consensus/close-asking', { proposal }, 'agreement');
  await desk.press('desk.consensus.settle');
  await desk.page.getByRole('dialog').getByLabel(ta('desk.consensus.conditions')).fill(CONDITIONS.join('\n'));
  await confirms(desk, 'desk.consensus.agreed');
  await phones.hana.reads(ta('consensus.state.agreed'));
  await theWall(scene, [PROPOSAL, ...CONDITIONS, ...reasons]);
  say(
    '1  five levels, 24 reasons and two conditions on the wall: nothing is cut, nothing covered, all there once',
  );

  async function taps(phone) {
    await phone.page.getByRole('radio', { name: LEVELS.mostly }).check();
    await twice(phone.button('consensus.send'));
  }

  async function answers(phone) {
    await taps(phone);
    await phone.button('consensus.change').waitFor();
  }

  /** The desk reads what people write, and says so where it cannot. */
  async function theHands() {
    await desk.page.getByText(ta('desk.consensus.hands'), { exact: true }).click();
    const box = desk.page.getByRole('textbox', {
      name: ta('desk.consensus.hands.of', { text: LEVELS.mostly }),
    });
    for (const [words, count] of [
      ['12人', 12],
      ['十二票', 12],
      ['たくさん', 12],
      ['１５', 15],
    ]) {
      await box.fill(words);
      await box.press('Tab');
      assert.equal(await box.inputValue(), String(count), words);
      if (words === 'たくさん') await desk.reads(ta('number.unread', { most: 5000 }));
    }
    await hall.until((view) => view.hall(`agreement:n/${proposal}`).hands === 15);
  }

  /** The same on the phone of the one who enters for others. */
  async function theScribe() {
    const { scribe } = phones;
    const { seat } = await scribe.seat('phone');
    await hall.act('seats/give-role', { seat, role: 'scribe' });
    await scribe.page.getByText(ta('consensus.hands'), { exact: true }).click();
    const box = scribe.page.getByRole('textbox', { name: LEVELS.mostly, exact: true });
    await whileCut(scene, scribe.network, [scribe], async () => {
      await box.fill('十六名');
      await scribe.press('hands.enter');
    });
    await scribe.delivered();
    await scribe.page.waitForFunction(({ value }) => value === '16', await box.elementHandle());
    say('13  12人, 十二票 and １５ are read, たくさん is not; the scribe’s phone reads 十六名');
  }
}

export async function promised(scene) {
  const { phones, guests, wall, names, say } = scene;
  const { hana, twin, closed } = phones;
  await goesOn(scene, 'promises', 'つまずきを引き受ける');
  const promises = guests.slice(0, 7).map((_, i) => fill(JA, 75, `約束${i + 1}`));
  await Promise.all([
    ...promises.map((what, i) => guests[i].promises(what, `見本${i + 1}丁目町内会`, day.ISO)),
    byDay(hana, day.SHORT, fill(JA, 75, '約束八')),
    byDay(closed, day.WIDE, fill(JA, 75, '約束九')),
    byDay(twin, day.SIGNS, fill(JA, 75, '約束十')),
  ]);
  promises.push(...['約束八', '約束九', '約束十'].map((mark) => fill(JA, 75, mark)));
  const { all } = await theWall(scene, promises);
  assert.equal(all.split(day.SHOWN).length - 1, promises.length, 'every day is on the wall');
  for (const each of names) assert.ok(all.includes(each), `${each} on the wall`);
  assert.ok(all.includes(ta('commitments.nameless')), 'who has no name has promised all the same');
  await wall.page.setViewportSize({ width: 1920, height: 1080 });
  scene.promises = promises;
  say(
    `1, 12  ten promises with group or name and day: all on the wall; ${day.SHORT} and ${day.WIDE} are the same day`,
  );
}

async function byDay(phone, written, what) {
  const box = phone.page.getByRole('textbox', { name: new RegExp(`^${ta('commitments.by')}`) });
  await box.fill(written);
  await phone.reads(day.NAMED);
  await phone.box('commitments.what').fill(what);
  await twice(phone.button('commitments.send'));
  await phone.reads(`✓ ${ta('state.arrived')}`);
}

/** The end: what everybody was told stands in the record once, and the steps in their order. */
export async function ended(scene) {
  const { hall, server, names, notes, promises, say } = scene;
  await hall.act('course/close');
  await scene.phones.hana.reads(ta('closed.title'));
  const path = `/api/sessions/${hall.entry.session}`;
  const { record } = await server.ask('GET', `${path}/record`, undefined, hall.entry.token);
  const texts = record.things.filter(({ sort }) => sort === 'note').map(({ text }) => text);
  assert.deepEqual(texts.sort(), [...notes].sort(), 'every note once');
  assert.deepEqual(record.commitments.map(({ what }) => what).sort(), [...promises].sort());
  assert.deepEqual(
    record.visits.map(({ step }) => step),
    ['ideas', 'weight', 'talk', 'tables', 'agreement', 'promises'],
    'no step was skipped, none came twice',
  );
  const minutes = await server.text(`${path}/minutes.md`, hall.entry.token);
  for (const each of names) assert.ok(minutes.includes(each), `${each} in the minutes`);
  say(
    `2, 3  ${notes.length} notes of ${ALL} people and ${promises.length} promises in the record, each once`,
  );
}
