/** Writing: networks break, presses come in pairs, words are made of nothing, and one goes back with words waiting. */
import assert from 'node:assert/strict';
import { twice } from '../accidents.js';
import { like, ta } from '../words.js';
import { on, unanswered, whileCut } from './cutting.js';
import { confirms, goesOn } from './moving.js';
import { theWall } from './walls.js';

/** Many short lines: what is high is cut sooner than what is wide. */
const HIGH = Array.from({ length: 18 }, (_, i) => `${i + 1}行目`).join('\n');

export async function written(scene) {
  const { hall, phones, networks, guests, desk, say } = scene;
  const { hana, twin, closed, scribe } = phones;
  const notes = [];
  await goesOn(scene, 'ideas', 'つまずきを書く', { key: 'desk.act.begin' });

  await Promise.all([twoPresses(), nothing(), theNetworksBreak(), kept(hana)]);
  await theAnswersAreLost();
  await wordsWait();
  await everything();
  await twice(desk.page.getByRole('button', { name: like('desk.act.board.reveal') }).first());
  await confirms(desk, 'desk.ask.board.yes');
  const all = ta('board.all', { count: notes.length });
  await Promise.all(
    [hana, twin, closed, scribe].map((phone) => phone.page.getByRole('heading', { name: all }).waitFor()),
  );
  scene.notes = notes;
  await theWall(scene, notes);
  say(`1  ${notes.length} notes on the wall, one of them 18 lines high: nothing is cut, all there once`);

  /** 送る pressed twice: one note, and it says that it arrived, not that the box is empty. */
  async function twoPresses() {
    await hana.box('board.write').fill('二度押しの付箋');
    await twice(hana.button('send').first());
    await hana.reads(`✓ ${ta('state.arrived')}`);
    await hana.reads(ta('board.mine', { count: 1 }));
    assert.equal(await hana.page.locator('.fate[data-problem]').count(), 0);
    notes.push('二度押しの付箋');
  }

  /** Words of which nothing shows are none; it is said, and the next ones arrive. */
  async function nothing() {
    await closed.writes('board.write', '\u200b\u3164\u2060');
    await closed.reads(ta('reason.empty'));
    await closed.press('outbox.drop');
    await closed.sends('board.write', HIGH);
    await closed.reads(ta('board.mine', { count: 1 }));
    notes.push(HIGH);
  }

  /** A network of the crowd's and a phone's break while they write: everything arrives, once. */
  async function theNetworksBreak() {
    const [cut, , ...whole] = networks;
    const writes = (guest) => {
      const text = `${guest.called}の付箋`;
      notes.push(text);
      return guest.addsNote(text);
    };
    await Promise.all([
      ...whole.flatMap((network) => on(network, guests)).map(writes),
      whileCut(scene, cut, on(cut, guests), writes),
      whileCut(scene, twin.network, [twin], () => twin.writes('board.write', '圏外で書いた付箋')),
    ]);
    notes.push('圏外で書いた付箋');
  }

  /** The server has the notes of another network, and its answers are lost: each is there once. */
  async function theAnswersAreLost() {
    const deaf = on(networks[1], guests);
    const writes = (guest) => guest.addsNote(`${guest.called}の付箋`);
    notes.push(...deaf.map((guest) => `${guest.called}の付箋`));
    await unanswered(scene, networks[1], deaf, writes, everything);
    await Promise.all([...guests, twin].map((phone) => phone.reads(ta('board.mine', { count: 1 }))));
    await Promise.all([...guests, twin].map((phone) => phone.delivered()));
    say(`the networks of ${scene.torn.size} who wrote broke, before or after the server had their words`);
  }

  function everything() {
    return hall.until((view) => view.hall('ideas:now').notes === notes.length);
  }

  /** With words waiting: Back, in again without a line, and they leave when it is there. */
  async function wordsWait() {
    const seat = await hana.seat('phone');
    hana.network.cut();
    await hana.reads(ta('line.away.short'));
    for (const text of ['切れたまま書いた一枚目', '切れたまま書いた二枚目']) {
      await hana.writes('board.write', text);
      notes.push(text);
    }
    await hana.reads(ta('outbox.waiting', { count: 2 }));
    await hana.page.goBack();
    await hana.reads(ta('join.known'));
    await hana.button('join.return').first().click();
    await hana.reads(ta('outbox.waiting', { count: 2 }));
    scene.torn.add(hana);
    hana.network.mend();
    await hana.delivered();
    await hana.reads(ta('board.mine', { count: 3 }));
    assert.equal((await hana.seat('phone')).seat, seat.seat);
    say('3  Back with words waiting and the network gone: the same seat, and the words arrived');
  }
}

/** Waits until the browser keeps the pages of the phone. */
const kept = (phone) =>
  phone.page.waitForFunction(
    async () => navigator.serviceWorker.controller && (await caches.match('/index.html')) !== undefined,
  );
