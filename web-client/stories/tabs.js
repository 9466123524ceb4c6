/** One seat on too many screens of one browser, and then on another device. */
import assert from 'node:assert/strict';
import { allWell, Person } from './person.js';
import { ta } from './words.js';

/** Lines that a seat may have. */
const LINES = 3;
/** A line that comes back by itself does so well within this, ms. */
const SETTLED = 1_500;

export async function manyTabs({ browser, server, hall, say }) {
  const origin = server.url;
  const arrive = (name) => Person.arrive(browser, name, 'phone', { origin });
  const [hana, other] = await Promise.all([arrive('tabs-390'), arrive('tabs-other')]);
  await hana.page.goto(`${origin}/j/${hall.code}`);
  await hana.press('join.enter');
  await hana.press('seated.go');
  await hana.button('promise.begin').waitFor();

  /** Every tab, the oldest first, with how often it has asked for a line. */
  const tabs = [];
  const watched = (page) => {
    const tab = { page, asked: 0 };
    page.on('websocket', () => tab.asked++);
    page.on('request', (request) => (tab.asked += /\/(live|api)\//.test(request.url()) ? 1 : 0));
    tabs.push(tab);
    return tab;
  };
  watched(hana.page);
  for (let n = 1; n <= LINES; n++) {
    const { page } = watched(await hana.context.newPage());
    await page.goto(hana.page.url());
    await page.getByRole('button', { name: ta('promise.begin') }).waitFor();
  }
  const crowded = ({ page }) => page.getByRole('alert').getByText(ta('reason.too-many-lines'));
  const here = ({ page }) => page.getByRole('button', { name: ta('line.here'), exact: true });
  const crowdedNow = async () => {
    const counts = await Promise.all(tabs.map((tab) => crowded(tab).count()));
    return tabs.filter((_, i) => counts[i] > 0);
  };
  const anyCrowded = () =>
    Promise.any(
      tabs.map((tab) =>
        crowded(tab)
          .waitFor()
          .then(() => tab),
      ),
    );
  /** Nobody asks for a line again by itself, not even when the network comes back. */
  const quiet = async (what) => {
    const before = tabs.map(({ asked }) => asked);
    await Promise.all(tabs.map(({ page }) => page.evaluate(() => void dispatchEvent(new Event('online')))));
    await hana.page.waitForTimeout(SETTLED);
    assert.deepEqual(
      tabs.map(({ asked }) => asked),
      before,
      what,
    );
  };

  // The line that was silent the longest makes room, so it may be any of those that were there.
  const first = await anyCrowded();
  assert.notEqual(first, tabs.at(-1), 'one more screen is always let in');
  await quiet('a line is asked for again after a tab was crowded out');
  assert.deepEqual(await crowdedNow(), [first], 'one is crowded out, and nobody else');
  await here(first).click();
  await crowded(first).waitFor({ state: 'detached' });
  const second = await anyCrowded();
  await quiet('a line is asked for again after a tab came back');
  assert.deepEqual(await crowdedNow(), [second], 'one other makes room for the one that came back');
  assert.notEqual(second, first);
  // What comes back is a line that brings what happens.
  await first.page.getByRole('button', { name: ta('promise.begin') }).click();
  await first.page.getByRole('textbox', { name: ta('check-in.word'), exact: true }).fill('四つの画面から');
  await first.page
    .getByRole('button', { name: ta('send'), exact: true })
    .first()
    .click();
  await first.page
    .getByText(`✓ ${ta('state.arrived')}`)
    .first()
    .waitFor();

  const { reentry, seat } = await hana.seat('phone');
  await other.page.goto(`${origin}/j/${hall.code}`);
  await other.press('join.have-reentry');
  await other.page.getByLabel(ta('join.reentry')).fill(reentry);
  await other.press('join.return');
  await other.button('seated.go').waitFor();
  assert.equal((await other.seat('phone')).seat, seat, 'the same seat on the other device');
  const moved = ({ page }) => page.getByText(ta('expelled.moved'));
  await Promise.all(tabs.filter((tab) => tab !== second).map((tab) => moved(tab).waitFor()));
  await here(second).click();
  await moved(second).waitFor();
  await hana.looks('29-seat-moved');
  await quiet('a tab asks on after its seat has moved');
  await other.press('seated.go');
  say(
    `${tabs.length} tabs of one seat: one makes room and comes back when asked; all stop once the seat has moved`,
  );
  allWell([hana, other]);
  await Promise.all([hana, other].map((each) => each.leaves()));
}
