/** Everything held at tables in parallel, then brought together; and what a phone still knows once the keys are gone. */
import assert from 'node:assert/strict';
import { send } from './bus.js';
import { Hall } from './hall.js';
import { allWell, Person } from './person.js';
import { like, ta } from './words.js';

export const name = 'three tables in parallel, brought together, and a note found again without its key';

const TABLES = ['1', '2', '3'];
const textAt = (table, n) => `テーブル${table}で書いた付箋の${n}枚目`;

export async function run({ browser, server, token, say }) {
  const hall = await Hall.open(server, token, { title: '机の見本', template: 'at-tables', tables: 3 });
  const origin = server.url;
  const [console_, screen, hana, taro] = await Promise.all([
    Person.arrive(browser, 'tables-console', 'laptop', { origin }),
    Person.arrive(browser, 'tables-screen', 'hall', { origin }),
    Person.arrive(browser, 'tables-390', 'phone', { origin }),
    Person.arrive(browser, 'tables-320', 'small', { origin }),
  ]);
  const people = [console_, screen, hana, taro];
  const looks = (view) => Promise.all(people.map((each) => each.looks(view)));
  await Promise.all([
    hall.link('facilitator').then((url) => console_.enters(url)),
    hall.link('screen').then((url) => screen.enters(url)),
    ...[hana, taro].map((phone) => phone.page.goto(`${origin}/j/${hall.code}`)),
  ]);
  // Hana tells her table on coming in, Taro does not; two programs and Hana at table 1, three each at 2 and 3.
  await hana.page.getByLabel(ta('join.name')).fill('はな');
  for (const phone of [hana, taro]) await phone.press('join.enter');
  await hana.page.getByLabel(ta('table.which')).selectOption('1');
  for (const phone of [hana, taro]) await phone.press('seated.go');
  const guests = { 1: [], 2: [], 3: [] };
  for (const table of TABLES)
    for (let n = table === '1' ? 1 : 0; n < 3; n++)
      guests[table].push(await hall.join(`Sample ${table}-${n}`, table));
  const all = TABLES.flatMap((table) => guests[table]);
  await hall.until((view) => view.hall('room').seats === 10);

  const next = async (title, key = 'desk.act.next') => {
    await console_.press(key);
    await console_.page.getByRole('heading', { name: title }).first().waitFor();
    await screen.reads(title);
  };
  const begins = async (phone, title) => {
    await phone.page.getByRole('heading', { name: title, exact: true }).first().waitFor();
    await phone.press('promise.begin');
  };
  const confirm = (key) =>
    console_.page
      .getByRole('dialog')
      .getByRole('button', { name: ta(key) })
      .click();

  await aBoardAtEach();
  await dotsAtEach();
  await talkAtEach();
  await agreementAtOne();
  await together();
  await theEnd();

  /** A table is stuck: it is seen on the desk until somebody goes there. */
  async function aTableCalls() {
    await taro.press('calls.call');
    await taro.reads(ta('calls.calling'));
    await console_.page.getByRole('region', { name: ta('calls.title') }).waitFor();
    await looks('30-a-table-calls');
    await hana.button('calls.call').waitFor();
    await console_.page.getByRole('button', { name: ta('calls.answer.of', { table: '2' }) }).click();
    await taro.button('calls.call').waitFor();
    await console_.page.getByRole('region', { name: ta('calls.title') }).waitFor({ state: 'detached' });
  }

  /** Notes are hidden, then opened at all tables at once; each table sees its own. */
  async function aBoardAtEach() {
    await next('テーブルで書く', 'desk.act.begin');
    await console_.reads(ta('desk.tables.none', { count: 1 }));
    await taro.page.getByRole('heading', { name: ta('table.first') }).waitFor();
    await looks('30-tables-first');
    await taro.sits('2');
    await console_.page.getByText(ta('desk.tables.none', { count: 1 })).waitFor({ state: 'detached' });
    for (const phone of [hana, taro]) await begins(phone, 'テーブルで書く');
    await aTableCalls();
    await hana.sends('board.write', textAt('1', 1));
    await taro.sends('board.write', textAt('2', 4));
    for (const table of TABLES)
      for (const [i, guest] of guests[table].entries())
        await guest.does('board/add-note', 'ideas', {
          text: textAt(table, i + (table === '1' ? 2 : 1)),
          prompt: 0,
        });
    await console_.looksAt('2');
    await console_.reads(ta('desk.board.writers', { n: 4, of: 4 }));
    for (const { view } of all)
      assert.equal(view.list('ideas:note/', ['table/1', 'table/2', 'table/3', 'hall']).length, 0);
    await console_.looks('31-tables-hidden');
    await console_.press('desk.act.board.reveal', { count: 10 });
    await confirm('desk.ask.board.yes');
    for (const table of TABLES)
      for (const { view, until } of guests[table]) {
        const count = table === '2' ? 4 : 3;
        await until(() => view.list('ideas:note/', [`table/${table}`]).length === count);
        const shown = view.list(
          'ideas:note/',
          view.layers.filter((layer) => layer !== 'own'),
        );
        assert.deepEqual(
          shown.map((note) => note.text.slice(0, 5)),
          Array(count).fill(`テーブル${table}`),
          'a table sees its own notes only',
        );
        assert.deepEqual(view.hello.layers, ['hall', `table/${table}`, 'own']);
      }
    await hana.page.getByRole('heading', { name: ta('board.all', { count: 3 }) }).waitFor();
    await hana.reads(textAt('1', 3));
    assert.equal(await hana.page.getByText(textAt('2', 1)).count(), 0);
    await console_.reads(ta('desk.board.open', { count: 4 }));
    for (const count of [3, 4, 3]) await screen.reads(ta('produced.notes', { count }));
    await looks('32-tables-open');
    say('wrote at three tables, opened at all of them at once');
  }

  /** Dots go to the notes of one's own table, and nowhere else. */
  async function dotsAtEach() {
    await next('テーブルで選ぶ');
    for (const phone of [hana, taro]) await begins(phone, 'テーブルで選ぶ');
    const itemAt = ({ view }, table, n) =>
      view.list('ideas:item/', [`table/${table}`]).find((item) => item.text === textAt(table, n)).id;
    for (const table of TABLES)
      for (const guest of guests[table]) {
        await guest.until((view) => view.list('ideas:item/', [`table/${table}`]).length >= 3);
        await guest.does('dot-vote/place-dot', 'weight', { item: itemAt(guest, table, 2) });
      }
    const foreign = itemAt(guests[2][0], '2', 1);
    await assert.rejects(
      guests[3][0].does('dot-vote/place-dot', 'weight', { item: foreign }),
      /no-such-item/,
    );
    const elsewhere = { type: 'dot-vote/place-dot', step: 'weight', table: '2', body: { item: foreign } };
    await assert.rejects(send(guests[3][0].bus, guests[3][0].entry, elsewhere), /not-your-table/);
    for (const phone of [hana, taro]) {
      const own = phone.page.locator('li.card').filter({ hasText: textAt(phone === hana ? '1' : '2', 2) });
      await own.getByRole('button', { name: ta('dot-vote.place') }).click();
      await phone.delivered();
    }
    await console_.looksAt('2');
    await console_.reads(ta('desk.dot-vote.voted', { n: 4, of: 4 }));
    await console_.press('desk.act.dot-vote.close-vote');
    await confirm('desk.ask.dot-vote.yes');
    await hana.reads(ta('dot-vote.closed', { count: 3 }));
    await taro.reads(ta('dot-vote.closed', { count: 4 }));
    await looks('33-tables-dots');
    say('chose among the notes of each table');
  }

  /** One talks at each table without hearing the others. */
  async function talkAtEach() {
    await next('テーブルで話す');
    for (const phone of [hana, taro]) await begins(phone, 'テーブルで話す');
    await hana.press('dialogue.raise');
    await hana.button('dialogue.lower').waitFor();
    await guests[3][0].does('dialogue/say', 'talk', { text: 'テーブル3の発言' });
    await hana.page.getByText(ta('dialogue.type'), { exact: true }).click();
    await hana.sends('dialogue.type.label', 'テーブル1の発言');
    await console_.looksAt('1');
    await console_.reads('テーブル1の発言');
    await console_.press('desk.dialogue.give.to', { name: 'はな' });
    await hana.reads(ta('dialogue.your-turn'));
    await console_.looksAt('3');
    await console_.reads('テーブル3の発言');
    assert.equal(await console_.page.getByText('テーブル1の発言').count(), 0);
    assert.equal(guests[2][0].view.list('talk:utterance/').length, 0);
    await console_.sends('desk.dialogue.words', '書きとめた言葉', 'desk.dialogue.add');
    await guests[3][1].until((view) => view.list('talk:utterance/', ['table/3']).length === 2);
    await looks('34-tables-talk');
    say('talked at two tables');
  }

  /** Table 1 agrees; nobody else is asked. */
  async function agreementAtOne() {
    await next('テーブルで合意をたしかめる');
    for (const phone of [hana, taro]) await begins(phone, 'テーブルで合意をたしかめる');
    await console_.looksAt('1');
    await console_.press('desk.consensus.draft');
    await console_.page.getByRole('dialog').getByRole('checkbox').first().check();
    await console_.writes('desk.consensus.text', 'テーブル1は、月に一度あつまる', 'desk.consensus.add');
    await console_.page.getByRole('dialog').waitFor({ state: 'detached' });
    await console_.press('desk.act.consensus.ask');
    await hana.page.getByRole('radio', { name: '受け入れられる', exact: true }).check();
    await hana.page
      .getByRole('textbox', { name: like('consensus.why') })
      .fill('月に一度は多いかもしれません');
    await hana.press('consensus.send');
    for (const guest of guests[1]) {
      const { id } = await guest.until((view) => view.list('agree:proposal/', ['table/1'])[0]);
      await guest.does('consensus/answer', 'agree', { proposal: id, level: 'accept', version: 1 });
    }
    assert.equal(guests[2][0].view.list('agree:proposal/').length, 0);
    await taro.reads(ta('consensus.none'));
    await console_.reads(ta('desk.consensus.answered', { n: 3, of: 3, hands: 0 }));
    await console_.press('desk.act.consensus.close-asking');
    await confirm('desk.ask.consensus.yes');
    await console_.press('desk.consensus.settle');
    await console_.press('desk.consensus.agreed');
    await hana.reads(ta('consensus.state.agreed'));
    await looks('35-tables-agreed');
    say('agreed at one table');
  }

  /** The hall draws from all tables, and says of each note where it was written. */
  async function together() {
    await next('持ち寄って寄せる');
    for (const phone of [hana, taro]) await begins(phone, '持ち寄って寄せる');
    const items = await guests[1][0].until((view) => {
      const found = view.list('ideas:item/', ['hall']);
      return found.length === 10 && found;
    });
    for (const item of items) assert.equal(item.table, item.text[4], 'a note names its table');
    const ids = items.filter(({ text }) => text.endsWith('の1枚目')).map(({ id }) => id);
    await guests[2][0].does('cluster/add-cluster', 'together', {
      name: 'どのテーブルにもあること',
      notes: ids,
    });
    for (const one of [hana, taro, screen]) await one.reads('どのテーブルにもあること');
    for (const table of TABLES) await screen.reads(ta('table', { name: table }));
    await looks('36-tables-together');
    say('brought together in the hall');
  }

  /** The record names the tables; and Hana's phone finds her note though nobody can tell any more that it is hers. */
  async function theEnd() {
    await console_.press('desk.act.start', { count: 10 });
    await console_.button('desk.clock.pause').waitFor();
    await console_.press('desk.act.close');
    await confirm('desk.ask.close.yes');
    await console_.reads(ta('desk.closed'));
    await console_.looks('37-tables-closed');
    await console_.press('desk.closed.masks.now');
    await confirm('desk.ask.masks.yes');
    await console_.reads(ta('desk.closed.masks.gone'));
    const { layers } = await guests[1][0].does('look', 'ideas');
    assert.ok(Object.keys(layers['table/1']).length > 0, 'nothing was looked at');
    assert.equal(layers.own?.['ideas:mine']?.notes?.length ?? 0, 0, 'the server does not know whose it is');

    await hana.page.getByRole('link', { name: ta('closed.record') }).click();
    const mine = hana.page.getByRole('heading', { name: like('record.fate.mine') });
    await mine.waitFor();
    const fate = hana.page.locator('li.card').filter({ hasText: textAt('1', 1) });
    await fate.first().getByText('どのテーブルにもあること').waitFor();
    assert.equal(
      await hana.page
        .locator('li.card')
        .filter({ hasText: textAt('1', 2) })
        .count(),
      0,
      'others stay unknown',
    );
    await hana.looks('38-tables-record');

    const path = `/api/sessions/${hall.entry.session}`;
    const { record } = await server.ask('GET', `${path}/record`, undefined, hall.entry.token);
    const notes = record.things.filter((thing) => thing.sort === 'note');
    assert.equal(notes.length, 10);
    for (const note of notes) assert.equal(note.table, note.text[4], 'a note in the record names its table');
    const lines = record.visits
      .flatMap((visit) => visit.lines)
      .filter((line) => line.text?.endsWith('の発言'));
    for (const line of lines) assert.equal(line.table, line.text[4]);
    assert.equal(record.proposals[0].support.total, 3);
    const minutes = await server.text(`${path}/minutes.md`, hall.entry.token);
    for (const note of notes)
      assert.ok(minutes.includes(note.text), `${note.text} is missing in the minutes`);
    say('the record and the minutes name the tables; a phone found its own note');
    allWell(people);
    await Promise.all(people.map((each) => each.leaves()));
    for (const guest of all) guest.bus.close();
    hall.close();
  }
}
