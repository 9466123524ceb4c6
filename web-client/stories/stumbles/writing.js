/** Writing: networks break, presses come in pairs, words are made of nothing, and one goes back with words waiting. */
import assert from 'node:assert/strict';
import { twice } from '../accidents.js';
import { like, ta } from '../words.js';
import { confirms, goesOn } from './moving.js';

export async function written(scene) {
  const { hall, phones, networks, guests, desk, say } = scene;
  const { hana, twin, closed, scribe } = phones;
  const notes = [];
  await goesOn(scene, 'ideas', 'つまずきを書く', { key: 'desk.act.begin' });

  await Promise.all([twoPresses(), nothing(), theNetworksBreak(), kept(hana)]);
  await wordsWait();
  await hall.until((view) => view.hall('ideas:now').notes === notes.length);
  await twice(desk.page.getByRole('button', { name: like('desk.act.board.reveal') }).first());
  await confirms(desk, 'desk.ask.board.yes');
  const all = ta('board.all', { count: notes.length });
  await Promise.all(
    [hana, twin, closed, scribe].map((phone) => phone.page.getByRole('heading', { name: all }).waitFor()),
  );
  scene.notes = notes;

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
    await closed.sends('board.write', '見える付箋');
    await closed.reads(ta('board.mine', { count: 1 }));
    notes.push('見える付箋');
  }

  /** Half of the guests and a phone lose the network while they write: everything arrives, once. */
  async function theNetworksBreak() {
    const writing = guests.map((guest, i) => {
      const text = `${guest.name}の付箋`;
      notes.push(text);
      if (i === guests.length / 2) networks[0].cut();
      return guest.does('board/add-note', 'ideas', { text, prompt: 0 });
    });
    await twin.context.setOffline(true);
    await twin.writes('board.write', '圏外で書いた付箋');
    await twin.reads(ta('state.waiting'));
    networks[0].mend();
    await twin.context.setOffline(false);
    await Promise.all([...writing, twin.delivered()]);
    notes.push('圏外で書いた付箋');
    say(
      `the network broke for ${guests.filter(({ network }) => network === networks[0]).length + 1} who wrote`,
    );
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
