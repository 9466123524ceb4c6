/** A kind of step that only tests know: one package, one folder, one line, and nothing else was touched. */
import assert from 'node:assert/strict';
import { Hall, staff } from './hall.js';
import { allWell, Person } from './person.js';
import { buildWithWishes, Server } from './server.js';
import { ta } from './words.js';

export const name = 'a kind of step that only tests know, from a phone to the agreed record';

const RESIDENTS = 6;
const ALL = RESIDENTS + 1;

export async function run({ browser, say }) {
  const server = await new Server(await buildWithWishes()).start();
  let residents;
  try {
    say('built and started');
    const hall = await Hall.open(server, await staff(server), {
      title: '願いの見本',
      template: 'with-wishes',
      tables: 2,
    });
    const origin = server.url;
    const [console_, screen, phone] = await Promise.all([
      Person.arrive(browser, 'wishes-console', 'laptop', { origin }),
      Person.arrive(browser, 'wishes-screen', 'hall', { origin }),
      Person.arrive(browser, 'wishes-390', 'phone', { origin }),
    ]);
    const people = [console_, screen, phone];
    const looks = (view) => Promise.all(people.map((each) => each.looks(view)));
    await Promise.all([
      hall.link('facilitator').then((url) => console_.enters(url)),
      hall.link('screen').then((url) => screen.enters(url)),
      phone.page.goto(`${origin}/j/${hall.code}`),
    ]);
    await phone.press('join.enter');
    await phone.page.getByLabel(ta('table.which')).selectOption('1');
    await phone.press('seated.go');
    residents = await server.residents(hall.code, { count: RESIDENTS, tables: 2, pace: 20, seconds: 120 });
    const next = async (title) => {
      await hall.next();
      await phone.page.getByRole('heading', { name: title, exact: true }).first().waitFor();
      await phone.press('promise.begin');
      await Promise.all([console_, screen].map((each) => each.reads(title)));
    };

    await next('思うことを書く');
    await phone.sends('board.write', '川がきれいだ');

    // At two tables: it draws from the board, and residents take part.
    await next('テーブルの願い');
    await phone.page.getByLabel('どこから思いつきましたか').selectOption('川がきれいだ');
    await phone.page.getByRole('textbox', { name: '願い' }).fill('川で泳ぐ');
    await phone.press('send');
    await phone.page.getByRole('listitem').filter({ hasText: '川で泳ぐ' }).waitFor();
    await hall.until((view) => view.hall('dreams:now').wishes === ALL);
    await screen.reads('願い 4');
    await screen.reads('願い 3');
    await console_.looksAt('1');
    await console_.reads('4人から4の願いが出ました');
    await console_.reads('川で泳ぐ');
    const ours = hall.view.list('dreams:wish/', ['table/1']);
    assert.equal(ours.length, 4);
    assert.ok(!ours.some((wish) => wish.who), 'a hidden name is shown');
    await looks('40-wishes-at-tables');
    say('held at two tables');

    // A kind that never heard of it draws from it.
    await next('願いを選ぶ');
    const wish = phone.page.locator('li.card').filter({ hasText: '川で泳ぐ' });
    await wish.getByText(ta('table', { name: '1' })).waitFor();
    await wish.getByRole('button', { name: ta('dot-vote.place') }).click();
    await phone.delivered();
    await hall.until((view) => view.hall('weight:now').voters === ALL);
    await hall.act('dot-vote/close-vote', {}, 'weight');
    await phone.reads(ta('dot-vote.closed', { count: ALL }));
    await looks('41-wishes-weighed');
    say('weighed by dots');

    // In the whole hall, with names.
    await next('全員の願い');
    await phone.page.getByRole('textbox', { name: '願い' }).fill('橋から飛びこむ');
    await phone.press('send');
    for (const each of people) await each.reads('橋から飛びこむ');
    await hall.until((view) => view.hall('hopes:now').wishes === ALL);
    await console_.reads(`${ALL}人から${ALL}の願いが出ました`);
    await looks('42-wishes-of-the-hall');
    say('held in the hall');

    await next('合意をたしかめる');
    const { id: item } = hall.view.list('weight:item/').find(({ text }) => text === '川で泳ぐ');
    await hall.act('consensus/draft', { text: '川で泳ぐ日をつくる', from: [item] }, 'agree');
    const { id: proposal } = await hall.until(() => hall.first('proposal/'));
    await hall.act('consensus/ask', { proposal }, 'agree');
    await hall.until((view) => view.hall(`agree:n/${proposal}`)?.n >= 3);
    await hall.act('consensus/close-asking', { proposal }, 'agree');
    await hall.act('consensus/settle', { proposal, agreed: true, conditions: [] }, 'agree');
    await phone.reads(ta('consensus.state.agreed'));
    await hall.act('course/close');
    say(await residents.left());

    // The transcript, and the way back from the agreement.
    await phone.page.getByRole('link', { name: ta('closed.record') }).click();
    await phone.page.getByRole('heading', { name: ta('record.agreements', { count: 1 }) }).waitFor();
    await phone.looks('43-wishes-record');
    const path = `/api/sessions/${hall.entry.session}/record`;
    const { record } = await server.ask('GET', path, undefined, hall.entry.token);
    const lines = record.visits.flatMap((visit) => visit.lines).filter((line) => line.act === 'wish');
    assert.equal(lines.length, 2 * ALL);
    assert.deepEqual([...new Set(lines.map((line) => line.table ?? 'hall'))].sort(), ['1', '2', 'hall']);
    const things = new Map(record.things.map((thing) => [thing.id, thing]));
    const back = [record.proposals[0].from[0]];
    while (things.get(back.at(-1)).from.length > 0) back.push(things.get(back.at(-1)).from[0]);
    assert.deepEqual(
      back.map((id) => [things.get(id).sort, things.get(id).text]),
      [
        ['vote', '川で泳ぐ'],
        ['wish', '川で泳ぐ'],
        ['note', '川がきれいだ'],
      ],
    );
    say('in the transcript, and between the note and the agreement');
    allWell(people);
    await Promise.all(people.map((each) => each.leaves()));
    hall.close();
  } finally {
    residents?.stop();
    await server.stop();
  }
}
