/** Coming in: behind a page of the hotel's, without storage, with a name that is taken, and twice through Back. */
import assert from 'node:assert/strict';
import { forbidStorage, pressAbroad, translate, twice } from '../accidents.js';
import { ta } from '../words.js';

export const GUESTS = 24;
export const ALL = GUESTS + 6;

/** Goes to the page of a session, as its QR code leads there. */
const opens = (phone, hall) => phone.page.goto(`${phone.origin}/j/${hall.code}`);

async function comesIn(phone, hall, name = '') {
  await opens(phone, hall);
  await phone.page.getByLabel(ta('join.name')).fill(name);
  await twice(phone.button('join.enter'));
  await phone.reads(ta('seated.title'));
}

export async function cameIn(scene) {
  const { hall, phones, guests, desk, wall, say } = scene;
  const { hana, twin, hotel, closed, abroad, scribe } = phones;
  await Promise.all([
    ...[theHotel(), theClosedPhone(), theOneWhoGoesBack(), theSameName(), theOthers()],
    ...guests.map((guest) => guest.joins(hall.code)),
  ]);
  for (const phone of [hana, twin]) await phone.page.getByLabel(ta('table.which')).selectOption('1');
  const here = Object.values(phones).filter((phone) => phone !== abroad);
  await Promise.all([...here.map((phone) => phone.press('seated.go')), pressAbroad(abroad, 'seated.go')]);
  await hall.until((view) => view.hall('room').seats >= ALL);
  await desk.reads(ta('hall.seats', { count: ALL }));
  await wall.reads(ta('screen.joined', { count: ALL }));
  assert.equal(hall.view.hall('room').seats, ALL, 'everybody has one seat');
  say(`${ALL} phones, one seat each`);

  /** Whatever is not our answer is no answer: code and name stay, and the connection test says what it is. */
  async function theHotel() {
    const { network, page } = hotel;
    const test = await hotel.context.newPage();
    const reads = (words) => test.getByText(words).filter({ visible: true }).first().waitFor();
    await Promise.all([opens(hotel, hall), test.goto(`${hotel.origin}/check`)]);
    await reads(ta('check.all-well'));
    for (const [portal, name] of [
      ['page', 'ほてる'],
      ['elsewhere', 'ほてるの客'],
    ]) {
      network.asks(portal);
      await page.getByLabel(ta('join.name')).fill(name);
      await hotel.press('join.enter');
      await page.getByRole('alert').getByText(ta('reason.away')).waitFor();
      assert.equal(await page.getByLabel(ta('join.name')).inputValue(), name);
      assert.equal(await hotel.box('join.code').inputValue(), hall.code);
      await test.getByRole('button', { name: ta('again') }).click();
      await reads(ta('check.portal'));
      await reads(ta('check.not-usable'));
      network.mend();
      await test.reload();
      await reads(ta('check.all-well'));
    }
    await test.close();
    await page.getByLabel(ta('join.name')).fill('ほてるの客');
    await hotel.press('join.enter');
    await hotel.reads(ta('seated.title'));
    say(
      '9  a page in between, and one that leads elsewhere: away, code and name kept, and the test says which',
    );
  }

  /** Where nothing is kept one sits down in memory, is told so, and is one person however often one presses. */
  async function theClosedPhone() {
    await forbidStorage(closed.context);
    await opens(closed, hall);
    await closed.reads(ta('seat.unkept'));
    await twice(closed.button('join.enter'));
    await closed.reads(ta('seated.title'));
    await closed.reads(ta('seat.unkept'));
    await closed.reads(ta('seated.reentry.why'));
    say('8  without storage: seated in memory, and told what that means');
  }

  /** Back, and 参加する once more: the seat that there is. */
  async function theOneWhoGoesBack() {
    await comesIn(hana, hall, 'はな');
    const { seat, token } = await hana.seat('phone');
    await hana.page.goBack();
    await hana.reads(ta('join.known'));
    assert.equal(await hana.button('join.enter').count(), 0);
    await hana.page.locator('form').getByRole('button').click();
    await hana.reads(ta('seated.title'));
    const same = await hana.seat('phone');
    assert.deepEqual([same.seat, same.token], [seat, token]);
    say('3  Back and in again: the same seat');
  }

  /** Names that look the same; and one made of nothing that shows. */
  async function theSameName() {
    await hana.reads(ta('seated.title'));
    await comesIn(twin, hall, 'は\u200bな');
  }

  async function theOthers() {
    await comesIn(abroad, hall, '\u3164\u200b');
    await translate(abroad.page);
    await comesIn(scribe, hall, '代理');
  }
}
