/** A phone that is full: the browser says so of every place it has, and what is said on it arrives all the same. */
import assert from 'node:assert/strict';
import { fillStorage } from './accidents.js';
import { Hall } from './hall.js';
import { Network } from './network.js';
import { allWell, Person } from './person.js';
import { ta } from './words.js';

export const name = 'a phone that is full';

const WORDS = ['駅前のベンチを増やしたい', '夜の道が暗い', '図書館を遅くまで開けてほしい'];

export async function run({ browser, server, token, say }) {
  const hall = await Hall.open(server, token);
  const network = await Network.to(server.port);
  try {
    const phone = await Person.arrive(browser, 'full-phone', 'phone', { origin: network.url });
    const makeRoom = await fillStorage(phone);
    const goesBackAndIn = async () => {
      await phone.page.goBack();
      await phone.reads(ta('join.known'));
      await phone.page.locator('form').getByRole('button').click();
    };
    await phone.page.goto(`${network.url}/j/${hall.code}`);
    await phone.reads(ta('seat.unkept'));
    await phone.press('join.enter');
    await phone.reads(ta('seated.title'));
    await phone.reads(ta('seat.unkept'));
    await phone.looks('full-seated');
    // By key: the button lies where the last one lay, and a second tap there within a moment would be the same gesture.
    await phone.button('seated.go').press('Enter');
    await hall.next();
    await hall.next();
    // Each step has a promise of its own: what is pressed is the second one's.
    await phone.page.locator('header').getByText('2/').waitFor();
    await phone.press('promise.begin');
    await phone.sends('board.write', WORDS[0]);
    say('seated in memory and told so, and a word arrived');

    network.cut();
    await phone.reads(ta('line.away.short'));
    await phone.writes('board.write', WORDS[1]);
    await phone.reads(ta('outbox.unkept', { count: 1 }));
    await phone.looks('full-waiting');
    await goesBackAndIn();
    await phone.reads(ta('outbox.unkept', { count: 1 }));
    say('Back and in again: what waits is there, and nobody is told that it is kept');

    await makeRoom();
    await goesBackAndIn();
    await phone.reads(ta('outbox.waiting', { count: 1 }));
    assert.equal((await phone.seat('phone')).session, hall.entry.session);
    network.mend();
    await phone.sends('board.write', WORDS[2]);
    await phone.delivered();
    await hall.act('board/reveal', {}, hall.current);
    const notes = () => hall.view.list(`${hall.current}:note/`).map(({ text }) => text);
    await hall.until(() => notes().length === WORDS.length);
    assert.deepEqual(notes().sort(), [...WORDS].sort(), 'each once');
    await phone.press('menu');
    await phone.reads(ta('menu.reading'));
    assert.equal(await phone.page.getByText(ta('seat.unkept')).count(), 0);
    allWell([phone]);
    await phone.leaves();
    say('with room again everything is kept, and each word arrived once');
  } finally {
    network.close();
    hall.close();
  }
}
