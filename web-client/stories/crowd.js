/** The crowd: phones that are too many to tell one by one, so each does what everybody does, with a finger. */
import { ownWindow, Person } from './person.js';
import { like, ta } from './words.js';

/** Of so many pages most are painted once a second: a finger does not wait until nothing moves any more. */
const AT_ONCE = { force: true };
const WIDTHS = ['small', 'middle', 'phone'];

/** Opens what all their pages are in. That a phone keeps the pages for when it is away is seen elsewhere. */
export const crowded = (browser) => ownWindow(browser, 'phone', { serviceWorkers: 'block' });

export class Guest extends Person {
  /** Opens the start page on a network; `i` says which width the phone has. */
  static async opens(context, called, i, network) {
    const origin = await network.door();
    const guest = await Guest.among(context, `stumbles-${called}`, WIDTHS[i % WIDTHS.length], origin);
    Object.assign(guest, { called, network });
    await guest.page.goto(`${origin}/`);
    await guest.box('join.code').waitFor();
    return guest;
  }

  async joins(code) {
    await this.box('join.code').fill(code);
    await this.page.getByLabel(ta('join.name')).fill(this.called);
    await this.taps('join.enter');
    await this.reads(ta('seated.title'));
    await this.tapsAway('seated.go');
  }

  /** Reads what is promised of the step that the room is in, and begins. */
  async begins(title) {
    await this.page.getByRole('heading', { name: title, exact: true }).first().waitFor();
    await this.tapsAway('promise.begin');
    await this.page.locator('details').last().waitFor();
  }

  async addsNote(text) {
    await this.box('board.write').fill(text);
    await this.page
      .locator('.field')
      .filter({ has: this.box('board.write') })
      .getByRole('button', { name: ta('send'), exact: true })
      .tap(AT_ONCE);
  }

  /** Places a dot on the first of what there is to choose from. */
  async placesDot() {
    const first = this.page.locator('li.card').first();
    await first.waitFor();
    await first.getByRole('button', { name: ta('dot-vote.place') }).tap(AT_ONCE);
    await this.reads(ta('dot-vote.left', { count: 2 }));
  }

  async answers(level, reason) {
    await this.page.getByText(level, { exact: true }).waitFor();
    await this.page.getByText(level, { exact: true }).tap(AT_ONCE);
    await this.page.getByRole('textbox', { name: like('consensus.why') }).fill(reason);
    await this.taps('consensus.send');
  }

  async promises(what, party, by) {
    await this.box('commitments.what').fill(what);
    await this.page.getByRole('textbox', { name: like('commitments.by') }).fill(by);
    await this.page.getByRole('textbox', { name: like('commitments.party') }).fill(party);
    await this.taps('commitments.send');
    await this.arrived();
  }

  async taps(key, params) {
    const button = this.button(key, params).first();
    await button.waitFor();
    await button.tap(AT_ONCE);
  }

  /** Presses until the page has followed: a button that has only just come to say this passes a press over. */
  async tapsUntil(key, after) {
    const followed = this.button(after).first();
    while (!(await followed.isVisible())) {
      await this.taps(key);
      await followed.waitFor({ timeout: 1_000 }).catch(() => {});
    }
  }

  /** Presses until the button has gone: what comes in above it moves it from under the finger. */
  async tapsAway(key) {
    await this.taps(key);
    const button = this.button(key).first();
    const gone = () => button.waitFor({ state: 'detached', timeout: 1_000 }).catch(() => {});
    for (await gone(); await button.isVisible(); await gone()) await button.tap(AT_ONCE);
  }

  async leaves() {
    await this.page.close();
  }
}
