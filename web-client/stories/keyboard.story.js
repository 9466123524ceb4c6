/** A meeting without a mouse or a finger: Tab, Enter, Space and arrows alone. */
import assert from 'node:assert/strict';
import { Hall } from './hall.js';
import { allWell, Person } from './person.js';
import { like, ta } from './words.js';

export const name = 'everything with the keyboard alone';

/** So many presses of Tab until somebody would give up. */
const PATIENT = 120;
/** So few voters or answers are not told in a figure. */
const LEAST = 5;

/** Runs in the page: what has the focus, as a screen reader names it, and whether one can see that it has. */
function focused() {
  const at = document.activeElement;
  if (!at || at === document.body) return { name: '', seen: true };
  const text = (element) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const labels = [...(at.labels ?? [])].map(text).join(' ');
  const by = (at.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => text(document.getElementById(id)));
  const style = getComputedStyle(at);
  const box = at.getBoundingClientRect();
  return {
    name: at.getAttribute('aria-label') ?? (by.join(' ').trim() || labels || text(at)),
    seen: (style.outlineStyle !== 'none' || style.boxShadow !== 'none') && box.width > 0,
    html: at.outerHTML.slice(0, 120),
  };
}

class Hands {
  constructor(person) {
    this.person = person;
    this.keyboard = person.page.keyboard;
  }

  /** Presses Tab until what has this name has the focus. */
  async to(name) {
    const fits = (found) => (name instanceof RegExp ? name.test(found) : found === name);
    const met = [];
    for (let i = 0; i < PATIENT; i++) {
      const at = await this.person.page.evaluate(focused);
      if (fits(at.name)) {
        assert.ok(at.seen, `the focus cannot be seen: ${at.html}`);
        return;
      }
      met.push(at.name);
      await this.keyboard.press('Tab');
    }
    throw new Error(`${this.person.name} never reached ${name} by Tab; met ${[...new Set(met)].join(' | ')}`);
  }

  async press(name, key = 'Enter') {
    await this.to(name);
    // A button that has just been pressed passes over what may be the second half of the same gesture.
    await this.person.page.waitForFunction(
      () => document.activeElement.getAttribute('aria-disabled') !== 'true',
    );
    await this.keyboard.press(key);
  }

  async write(name, text) {
    await this.to(name);
    await this.keyboard.insertText(text);
  }
}

export async function run({ browser, server, token, say }) {
  const hall = await Hall.open(server, token);
  const origin = server.url;
  const [phone, console_] = await Promise.all([
    Person.arrive(browser, 'keys-phone', 'phone', { origin }),
    Person.arrive(browser, 'keys-console', 'laptop', { origin }),
  ]);
  await Promise.all([
    phone.page.goto(`${origin}/j/${hall.code}`),
    console_.enters(await hall.link('facilitator')),
  ]);
  const guest = new Hands(phone);
  const desk = new Hands(console_);
  const enters = async (title, key) => {
    await desk.press(ta(key));
    await phone.page.getByRole('heading', { name: title, exact: true }).waitFor();
    await guest.press(ta('promise.begin'));
  };
  const answers = async (key) => {
    await console_.page.getByRole('dialog').waitFor();
    await desk.press(ta(key));
    await console_.page.getByRole('dialog').waitFor({ state: 'detached' });
  };

  await guest.press(ta('join.enter'));
  await phone.reads(ta('seated.title'));
  await guest.press(ta('seated.go'));
  await console_.reads(ta('hall.seats', { count: 1 }));
  await enters('はじめのひとこと', 'desk.act.begin');
  await desk.press(like('desk.act.start'));
  await guest.press(ta('check-in.mood.sunny'), 'Space');
  await guest.write(ta('check-in.word'), 'キーボードから');
  await phone.page.keyboard.press('Enter');
  await phone.reads(`✓ ${ta('state.arrived')}`);
  say('joined and said a word');

  await enters('思っていることを出す', 'desk.act.next');
  await desk.press(like('desk.act.start'));
  await guest.write(ta('board.write'), '段差が多くて出かけにくい');
  await guest.press(ta('send'));
  await phone.reads(ta('board.mine', { count: 1 }));
  await desk.press(like('desk.act.board.reveal'));
  await answers('desk.ask.board.yes');
  await phone.page.getByRole('heading', { name: ta('board.all', { count: 1 }) }).waitFor();
  say('wrote a note; the facilitator revealed');

  await enters('近いものを寄せる', 'desk.act.next');
  await guest.press(ta('cluster.add'));
  await phone.page.getByRole('dialog').waitFor();
  await guest.write(ta('cluster.name'), '出かけやすいまちに');
  await phone.page.keyboard.press('Enter');
  await guest.press(new RegExp(`^${ta('move')}`));
  await phone.page.getByRole('dialog').getByRole('button', { name: '出かけやすいまちに' }).waitFor();
  await guest.press('出かけやすいまちに', 'Space');
  await phone.reads(ta('cluster.all-placed'));
  // The large button goes on by now; the clock has its own.
  await desk.press(ta('desk.clock.start'));
  say('moved a note through the menu');

  await enters('今日話したいことを選ぶ', 'desk.act.next');
  await desk.press(like('desk.act.start'));
  await guest.press(ta('dot-vote.place'), 'Space');
  await phone.reads(ta('dot-vote.left', { count: 2 }));
  await console_.reads(ta('desk.dot-vote.few', { count: LEAST, of: 1 }));
  await desk.press(ta('desk.act.dot-vote.close-vote'));
  await answers('desk.ask.dot-vote.yes');
  await phone.reads(ta('dot-vote.closed.few', { count: LEAST }));
  say('placed a dot; the facilitator closed the vote');

  await enters('テーブルで話す', 'desk.act.next');
  await desk.press(like('desk.act.start'));
  await guest.press(ta('dialogue.raise'));
  await phone.button('dialogue.lower').waitFor();
  // The large button offers the floor by now, and stands still.
  await console_.page.getByRole('button', { name: ta('desk.act.dialogue.give'), exact: true }).waitFor();
  await enters('合意を確かめる', 'desk.act.next');
  await desk.press(like('desk.act.start'));
  await desk.press(ta('desk.consensus.draft'));
  await console_.page.getByRole('dialog').waitFor();
  await desk.press('出かけやすいまちに', 'Space');
  await desk.write(ta('desk.consensus.text'), '市が駅前の段差を調べる');
  await desk.press(ta('desk.consensus.add'));
  await console_.page.getByRole('dialog').waitFor({ state: 'detached' });
  await desk.press(ta('desk.act.consensus.ask'));
  await phone.reads(ta('consensus.how-far'));
  await guest.to('心から賛成できる');
  await phone.page.keyboard.press('Space');
  await phone.page.keyboard.press('ArrowDown');
  await guest.write(like('consensus.why'), '調べるだけで終わらないでほしい');
  await guest.press(ta('consensus.send'));
  await phone.button('consensus.change').waitFor();
  await hall.until(() => hall.first('n/')?.few);
  await desk.press(ta('desk.act.consensus.close-asking'));
  await answers('desk.ask.consensus.yes');
  say('answered a proposal; the facilitator drafted, asked and closed');
  allWell([phone, console_]);
  await Promise.all([phone.leaves(), console_.leaves()]);
  hall.close();
}
