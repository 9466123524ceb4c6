/** Before the meeting: staff write a day as they speak it, a laptop forgets everything, an address leads nowhere. */
import assert from 'node:assert/strict';
import { twice } from '../accidents.js';
import { Hall } from '../hall.js';
import { ta } from '../words.js';
import * as day from './day.js';

const TITLE = 'つまずきの集い';

export async function prepared(scene) {
  const { server, staff, desk, wall, say } = scene;
  /** Links are made for the phones of the room; this machine comes in by its own name. */
  const here = (link) => `${server.url}/${link.split(/^http:\/\/[^/]+\//)[1]}`;

  await staff.enters(here(server.links.staff));
  await staff.page
    .getByLabel(ta('staff.template'), { exact: true })
    .selectOption({ label: 'つまずきの見本' });
  await staff.box('staff.name').fill(TITLE);
  await staff.box('staff.tables').fill('２');
  await staff.box('staff.area').fill('見本市');
  await theDay();
  await twice(staff.button('staff.make'));
  const card = staff.page.getByRole('listitem').filter({ hasText: TITLE });
  await card.getByText(day.SHOWN, { exact: true }).waitFor();
  assert.equal(await card.count(), 1, 'pressed twice, one session is made');
  say(`12  ${day.SHORT} and ${day.IN_KANJI} are the same day, in the box and in the list`);

  const made = staff.page.getByRole('region', { name: ta('staff.made', { title: TITLE }) });
  await desk.enters(here(await made.locator('input[readonly]').first().inputValue()));
  await desk.reads(ta('desk.gathering'));
  await theLaptopForgets();
  const seat = await desk.seat('facilitator');
  await theAddress(seat);

  const { url } = await server.ask(
    'POST',
    `/api/sessions/${seat.session}/links`,
    { role: 'facilitator' },
    seat.token,
  );
  scene.hall = await Hall.enter(server, { code: await codeOf(seat), facilitator: { url } });

  /** However the day is written, it is understood; what says no day is told. */
  async function theDay() {
    const box = staff.box('staff.day');
    await box.fill('来週の木曜');
    await box.blur();
    await staff.reads(ta('staff.wrong.heldOn'));
    for (const words of [day.SHORT, day.YEARLESS, day.IN_KANJI]) {
      await box.fill(words);
      await staff.reads(day.NAMED);
    }
  }

  /** Staff make fresh links for the projector and the facilitator; one that went astray leads in no more. */
  async function theLaptopForgets() {
    await desk.page.evaluate(() => [localStorage, sessionStorage].forEach((shelf) => shelf.clear()));
    await desk.context.clearCookies();
    await desk.page.reload();
    await desk.reads(ta('hall.door.how'));
    await card.getByRole('button', { name: new RegExp(`^${ta('staff.links')}`) }).click();
    const astray = await fresh('facilitator');
    const out = card.getByRole('listitem').filter({ hasText: ta('role.facilitator') });
    await out.getByRole('button').click();
    await out.waitFor({ state: 'detached' });
    await wall.enters(await fresh('screen'));
    await desk.enters(astray);
    await desk.reads(ta('reason.bad-link'));
    await desk.enters(await fresh('facilitator'));
    await desk.reads(ta('desk.gathering'));
    await wall.reads(ta('screen.joined', { count: 0 }));
    say('4, 5  a fresh link leads back in, pasted into the tab that said 使用済み; the revoked one does not');
  }

  async function fresh(role) {
    await card.getByRole('button', { name: ta(`hall.links.make.${role}`), exact: true }).click();
    const box = card.locator(`input[readonly]`);
    const shown = ({ input, before, face }) =>
      input.value.includes(`/${face}#`) && input.value !== before && input.value;
    await box.waitFor();
    const input = await box.elementHandle();
    const value = await staff.page.waitForFunction(shown, { input, before: scene.lastLink, face: role });
    scene.lastLink = await value.jsonValue();
    return here(scene.lastLink);
  }

  /** The entrance page offers the addresses of this computer, and warns of the one that no phone reaches. */
  async function theAddress({ session, token }) {
    const { choices } = await server.ask('GET', `/api/sessions/${session}/addresses`, undefined, token);
    await desk.page.getByRole('button', { name: new RegExp(`^${ta('desk.entrance')}`) }).click();
    const sheet = desk.page.getByRole('dialog');
    const choice = (url) => sheet.locator(`input[type=radio][value="${url}"]`);
    const [first, last] = [choices[0], choices.at(-1)];
    assert.equal(last.way, 'here');
    if (first !== last) {
      assert.equal(await wall.page.getByText(ta('hall.way.wall')).count(), 0);
      await choice(last.url).check();
    }
    await sheet.getByText(ta('hall.way.here')).first().waitFor();
    await wall.reads(ta('hall.way.wall'));
    if (first !== last) {
      await choice(first.url).check();
      await wall.page.getByText(ta('hall.way.wall')).waitFor({ state: 'detached' });
    }
    await sheet
      .getByRole('button', { name: ta('close') })
      .first()
      .click();
    await sheet.waitFor({ state: 'detached' });
    const seen =
      first === last
        ? 'NOT SEEN: this machine has no other address, so none was changed for another'
        : 'changed for one that phones reach, and the warning went';
    say(
      `10  ${choices.length} addresses to choose from; desk and wall warn of the one that is this computer alone; ${seen}`,
    );
  }

  async function codeOf({ session, token }) {
    return (await server.ask('GET', `/api/sessions/${session}/room`, undefined, token)).code;
  }
}
