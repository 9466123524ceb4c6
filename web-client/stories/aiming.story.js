/** Fingers that tremble or set out too early, at a desk whose line is slow. */
import assert from 'node:assert/strict';
import { twice } from './accidents.js';
import { Hall } from './hall.js';
import { Network } from './network.js';
import { allWell, Person } from './person.js';
import { like, ta } from './words.js';

export const name = 'fingers at a desk with a slow line';

/** What the line takes each way, and what a hand takes to press again, ms. */
const LINE = 60;
const AGAIN = 170;

export async function run({ browser, server, token, say }) {
  const hall = await Hall.open(server, token);
  const network = await Network.to(server.port, LINE);
  const desk = await Person.arrive(browser, 'aiming-desk', 'laptop', { origin: network.url });
  const guest = await hall.join('はな');
  const { steps } = hall.view.hall('course');
  const button = (key) => desk.page.getByRole('button', { name: like(key) }).last();
  const doubly = (at) => twice(at, AGAIN);
  const running = () => hall.view.hall('clock')?.running;
  const on = async (key) => {
    const from = hall.current;
    await doubly(button(key));
    const next = steps[from ? steps.indexOf(from) + 1 : 0];
    await hall.until(() => hall.current && hall.current !== from);
    await still();
    assert.equal(hall.current, next, `${key}, pressed twice, goes on by one step`);
  };
  /** Settles once whatever was sent from the desk before has been done: what it sends comes in order. */
  const still = () =>
    desk.page.waitForFunction((ms) => new Promise((r) => setTimeout(() => r(true), ms)), 1_000);

  try {
    const link = new URL(await hall.link('facilitator'));
    await desk.enters(`${network.url}${link.pathname}${link.hash}`);
    await desk.reads(ta('hall.seats', { count: 1 }));
    await on('desk.act.begin');
    await doubly(desk.button('desk.clock.start'));
    await hall.until(running);
    await still();
    assert.ok(running(), 'the clock that was started is not stopped');
    await doubly(desk.button('desk.clock.pause'));
    await hall.until(() => !running());
    await still();
    assert.ok(!running(), 'the clock that was stopped is not started');
    // The one who made the talk conducts too, so it says whose act it takes back.
    await doubly(button('desk.undo.whose'));
    await hall.until(running);
    await still();
    assert.ok(running(), 'one act is taken back');
    say('begin, clock and undo were pressed twice 170 ms apart on a line of 60 ms: one act each');

    await on('desk.act.next');
    await guest.does('board/add-note', hall.current, { text: '段差がある', prompt: 0 });
    await doubly(button('desk.act.board.reveal'));
    await doubly(desk.page.getByRole('dialog').getByRole('button', { name: like('desk.ask.board.yes') }));
    await hall.until((view) => view.hall(`${hall.current}:revealed`));
    await still();
    assert.equal(hall.current, steps[1], 'revealed, and not gone on');
    await on('desk.act.next');
    await on('desk.act.next');
    await on('desk.act.next');
    say('next and reveal were pressed twice: one act each');

    await theFingerIsOnItsWay();
    await hall.next();
    await theProposal();
    allWell([desk]);
    await desk.leaves();
  } finally {
    hall.close();
    network.close();
  }

  /** A hand goes up between aim and press, then down again: neither press does what it has come to mean. */
  async function theFingerIsOnItsWay() {
    const talk = hall.current;
    await hall.act('clock/start', { since: hall.view.hall('clock').since });
    const large = desk.page.locator('footer button').last();
    const says = (key) => large.filter({ hasText: ta(key) }).waitFor();
    await says('desk.act.next');
    await still();
    await large.hover();
    await desk.page.mouse.down();
    await guest.does('dialogue/raise-hand', talk);
    await large.filter({ hasNotText: ta('desk.act.next') }).waitFor();
    await desk.page.mouse.up();
    await desk.reads(ta('press.changed'));
    await still();
    const { busy, length } = hall.view.hall(`${talk}:queue`);
    assert.ok(length === 1 && !busy, 'nobody has the floor unread');

    await large.focus();
    await desk.page.keyboard.down(' ');
    await guest.does('dialogue/lower-hand', talk);
    await says('desk.act.next');
    await desk.page.keyboard.up(' ');
    await still();
    assert.equal(hall.current, talk, 'the room has not gone on unread');
    await desk.reads(ta('press.changed'));
    await guest.does('dialogue/raise-hand', talk);
    await large.filter({ hasNotText: ta('desk.act.next') }).waitFor();
    await desk.page.waitForFunction(() => document.activeElement.getAttribute('aria-disabled') !== 'true');
    await desk.page.keyboard.press('Enter');
    await hall.until((view) => view.hall(`${talk}:queue`)?.busy);
    say('what the large button has come to mean between aim and press is not done; what is read is');
  }

  async function theProposal() {
    const step = hall.current;
    await hall.act('consensus/draft', { text: '市が段差を調べる', from: [] }, step);
    const { id } = await hall.until(() => hall.first('proposal/'));
    const state = () => hall.view.hall(`${step}:proposal/${id}`).state;
    await hall.act('consensus/ask', { proposal: id, version: 1 }, step);
    await hall.act('consensus/close-asking', { proposal: id, version: 1, vote: 1 }, step);
    await doubly(desk.page.locator('footer button').filter({ hasText: ta('desk.consensus.settle') }));
    await doubly(
      desk.page.getByRole('dialog').getByRole('button', { name: ta('desk.consensus.agreed'), exact: true }),
    );
    await hall.until(() => state() === 'agreed');
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' });
    await still();
    assert.equal(state(), 'agreed');
    assert.equal(hall.current, step, 'settled, and not gone on');
    say('agreed was pressed twice: one act');
  }
}
