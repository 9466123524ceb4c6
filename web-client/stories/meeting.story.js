/** The main story: a whole meeting, with two phones, a console, a projector, thirty residents and three accidents. */
import assert from 'node:assert/strict';
import { ownRecord } from './bus.js';
import { holdsExactly, Told } from './ledger.js';
import { measureWall } from './measure.js';
import { allWell, Person } from './person.js';
import { Server } from './server.js';
import { like, ta } from './words.js';

const RESIDENTS = 30;
const ALL = RESIDENTS + 2;

export const name = 'a whole meeting, from joining to the agreed record';
/** It has a server of its own, and waits for people most of the time. */
export const alongside = true;

export async function run({ browser, say }) {
  const server = await new Server().start();
  let residents;
  try {
    const origin = server.url;
    const { code } = server.links;
    const [console_, screen, hana, taro] = await Promise.all([
      Person.arrive(browser, 'console', 'laptop', { origin }),
      Person.arrive(browser, 'screen', 'hall', { origin }),
      Person.arrive(browser, 'phone-390', 'phone', { origin }),
      Person.arrive(browser, 'phone-320', 'small', { origin }),
    ]);
    const people = [console_, screen, hana, taro];
    const phones = [hana, taro];
    const told = new Told();
    let step = 0;
    const everybodyLooks = async (view) => {
      step++;
      await Promise.all(people.map((each) => each.looks(`${String(step).padStart(2, '0')}-${view}`)));
      say(`looked at ${view}`);
    };
    const next = async (title, { key = 'desk.act.next', table } = {}) => {
      await console_.press(key);
      await console_.page.getByRole('heading', { name: title }).first().waitFor();
      if (table) await Promise.all(phones.map((phone) => phone.sits(table)));
      await Promise.all(
        phones.map(async (phone) => {
          await phone.page.getByRole('heading', { name: title, exact: true }).first().waitFor();
          await phone.press('promise.begin');
        }),
      );
      await screen.reads(title);
      await console_.press('desk.clock.start');
      say(title);
    };
    const confirm = async (key) =>
      console_.page
        .getByRole('dialog')
        .getByRole('button', { name: ta(key) })
        .click();

    // Coming in.
    await Promise.all([
      console_.enters(server.links.facilitator),
      screen.enters(server.links.screen),
      hana.page.goto(`${origin}/j/${code}`),
      taro.page.goto(`${origin}/`),
    ]);
    await hana.button('join.enter').waitFor();
    await Promise.all([hana.looks('00-join'), taro.looks('00-join')]);
    await hana.press('join.enter');
    const wide = [...code].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
    await taro.box('join.code').fill(`${wide.slice(0, 3)}　${wide.slice(3)}`);
    await taro.page.getByLabel(ta('join.name')).fill('見本太郎');
    await taro.press('join.enter');
    residents = await server.residents(code, { count: RESIDENTS, tables: 4, pace: 8, seconds: 400 });
    for (const phone of phones) {
      await phone.reads(ta('seated.title'));
      await phone.looks('00-seated');
      await phone.press('seated.go');
      await phone.reads(ta('waiting.title'));
    }
    const seatOf = (phone) => phone.seat('phone').then(({ seat }) => seat);
    const seats = await Promise.all(phones.map(seatOf));
    await console_.reads(ta('hall.seats', { count: ALL }));
    await screen.reads(ta('screen.joined', { count: ALL }));
    await everybodyLooks('gathering');

    // A first word.
    await next('はじめのひとこと', { key: 'desk.act.begin' });
    for (const phone of phones) {
      await phone.press('check-in.mood.sunny');
      await phone.sends('check-in.word', `${phone.name}から、こんにちは`);
      told.voices++;
    }
    // Names are hidden: words are shown three at a time, and so are they counted.
    await console_.reads(ta('desk.check-in', { n: ALL - (ALL % 3), of: ALL }));
    await everybodyLooks('check-in');

    // Notes: one phone reloads in the middle of a sentence, one loses the network, the server dies.
    await next('思っていることを出す');
    const note = async (phone, text, sent = phone.sends('board.write', text)) => {
      await sent;
      told.notes.push(text);
    };
    await note(hana, '駅前の街灯が暗くて、夜は遠回りをしています');
    const half = '公園のベンチが減って、休むところが';
    await hana.box('board.write').pressSequentially(half);
    await hana.page.reload();
    await hana.box('board.write').waitFor();
    assert.equal(await hana.box('board.write').inputValue(), half, 'the draft after reloading');
    assert.equal(await seatOf(hana), seats[0], 'the seat after reloading');
    await note(hana, `${half}ありません`);
    await taro.context.setOffline(true);
    const offline = ['バスの本数が減りました', '子どもの遊び場がほしい'];
    await taro.writes('board.write', offline[0]);
    await taro.reads(ta('state.waiting'));
    await taro.writes('board.write', offline[1]);
    await taro.looks('03-offline');
    await Promise.all([hana.writes('board.write', '落ちる直前に書いた付箋'), server.kill()]);
    say('server killed');
    await hana.reads(ta('line.away.short'));
    await hana.writes('board.write', 'サーバーがいない間に書いた付箋');
    await Promise.all([
      hana.looks('03-server-away'),
      console_.looks('03-server-away'),
      screen.looks('03-server-away'),
    ]);
    await server.start();
    say('server back');
    await Promise.all([hana.delivered(), taro.context.setOffline(false).then(() => taro.delivered())]);
    told.notes.push('落ちる直前に書いた付箋', 'サーバーがいない間に書いた付箋', ...offline);
    for (const [phone, count] of [
      [hana, 4],
      [taro, 2],
    ])
      await phone.reads(ta('board.mine', { count }));
    assert.deepEqual(await Promise.all(phones.map(seatOf)), seats, 'the seats after the restart');
    await note(taro, '見守りの声かけなら、わたしにもできます');
    await console_.reads(ta('desk.board.writers', { n: ALL, of: ALL }));
    await everybodyLooks('notes-private');
    await console_.page.getByRole('button', { name: like('desk.act.board.reveal') }).click();
    await confirm('desk.ask.board.yes');
    for (const phone of phones) await phone.page.getByRole('heading', { name: like('board.all') }).waitFor();
    await everybodyLooks('notes-open');

    // Bringing together. The others may have left no note outside a cluster: then one of those inside is taken.
    const takesNote = async ({ page }) => {
      const closed = page.locator('details.card:not([open]) > summary');
      while (await closed.count()) await closed.first().click();
      const take = page.getByRole('button', { name: new RegExp(`^${ta('move')}`) });
      await take.filter({ visible: true }).last().click();
    };
    await next('近いものを寄せる');
    await console_.sends('desk.cluster.new', '夜の道が暗くて心配', 'desk.cluster.add');
    for (const phone of phones) {
      await takesNote(phone);
      await phone.page.getByRole('dialog').getByRole('button', { name: '夜の道が暗くて心配' }).click();
      await phone.delivered();
    }
    await console_.page.getByRole('heading', { name: /夜の道が暗くて心配.*[1-9]/ }).waitFor();
    await everybodyLooks('clusters');
    await takesNote(taro);
    await taro.looks('06-move');
    await taro.page
      .getByRole('dialog')
      .getByRole('button', { name: ta('close') })
      .click();

    // Dots.
    await next('今日話したいことを選ぶ');
    for (const phone of phones) {
      const item = phone.page.locator('li.card').first();
      const place = item.getByRole('button', { name: ta('dot-vote.place') });
      await place.click();
      await place.click();
      await phone.delivered();
      await phone.reads(ta('dot-vote.left', { count: 1 }));
    }
    await everybodyLooks('dots-open');
    await console_.reads(ta('desk.dot-vote.voted', { n: ALL, of: ALL }));
    const placed = await ballot(server, taro);
    assert.deepEqual(Object.values(placed), [2], 'the ballot of a phone');
    await console_.press('desk.act.dot-vote.close-vote');
    await confirm('desk.ask.dot-vote.yes');
    for (const phone of phones) {
      await phone.reads(ta('dot-vote.closed', { count: ALL }));
      for (const [item, dots] of Object.entries(await ballot(server, phone)))
        told.dots.push(...Array(dots).fill(item));
    }
    await everybodyLooks('dots-closed');

    // Talk, with the server dying once more while thirty talk.
    await next('テーブルで話す', { table: '1' });
    await console_.looksAt('1');
    const speak = async (phone, text) => {
      await phone.sends('dialogue.type.label', text);
      told.utterances.push(text);
    };
    for (const phone of phones) await phone.page.getByText(ta('dialogue.type'), { exact: true }).click();
    await speak(hana, '夜の見回りを、月に一度からでも始めたいです');
    await taro.press('dialogue.raise');
    await taro.button('dialogue.lower').waitFor();
    await console_.page.getByText(like('dialogue.waiting')).first().waitFor();
    await console_.press('dialogue.next');
    await console_.reads(ta('dialogue.busy'));
    const said = console_.page.getByRole('region', { name: ta('desk.dialogue.said') }).getByRole('listitem');
    await said.nth(5).waitFor();
    await server.kill();
    await hana.reads(ta('line.away.short'));
    await hana.writes('dialogue.type.label', '停電の間に書いた発言です');
    await server.start();
    await Promise.all(phones.map((phone) => phone.delivered()));
    told.utterances.push('停電の間に書いた発言です');
    await console_.sends(
      'desk.dialogue.words',
      '街灯の電球を替えるだけでも違う、との声',
      'desk.dialogue.add',
    );
    told.utterances.push('街灯の電球を替えるだけでも違う、との声');
    await speak(taro, '電球の交換は町内会でもできます');
    await everybodyLooks('talk');

    // Agreement: drafted from a cluster, asked, answered with a reason, closed, settled.
    await next('合意を確かめる');
    await console_.press('desk.consensus.draft');
    await console_.page.getByRole('dialog').getByRole('checkbox').first().check();
    await console_.looks('10-draft');
    await console_.writes(
      'desk.consensus.text',
      '市と町内会で、駅前の街灯を秋までに点検する',
      'desk.consensus.add',
    );
    await console_.press('desk.act.consensus.ask');
    for (const phone of phones) {
      await phone.page.getByRole('radio', { name: '十分ではないが、受け入れられる' }).check();
      await phone.page.getByRole('textbox', { name: like('consensus.why') }).fill('費用がまだ分かりません');
      await phone.press('consensus.send');
      await phone.button('consensus.change').waitFor();
      told.answers.push('acceptable 費用がまだ分かりません');
    }
    await console_.reads(ta('desk.consensus.answered', { n: ALL, of: ALL, hands: 0 }));
    await everybodyLooks('asking');
    await console_.press('desk.act.consensus.close-asking');
    await confirm('desk.ask.consensus.yes');
    await console_.press('desk.consensus.settle');
    await console_.looks('11-settle');
    await console_.page.getByLabel(like('desk.consensus.conditions')).fill('一年後に見直す');
    await console_.press('desk.consensus.agreed');
    for (const phone of phones) await phone.reads(ta('consensus.state.agreed'));
    await everybodyLooks('agreed');

    // Promises.
    await next('できることを分け合う');
    for (const phone of phones) {
      const what = `${phone.name}: 来週、駅前を歩いて数えます`;
      await phone.sends('commitments.what', what, 'commitments.send');
      told.promises.push(what);
    }
    const later = 'ベンチを置く場所を決められなかった';
    await hana.page.getByText(ta('commitments.questions.ask'), { exact: true }).click();
    await hana.sends('commitments.questions.text', later);
    await everybodyLooks('promises');

    // What next time is about, and how today was: those who sit at tables answer.
    await next('次回のテーマを選ぶ');
    await everybodyLooks('next-theme');
    await console_.press('desk.act.poll.close-poll');
    await confirm('desk.ask.poll.yes');
    await next('今日をふりかえる');
    await console_.press('desk.act.survey.close-survey');
    await confirm('desk.ask.survey.yes');
    await everybodyLooks('looked-back');

    // The end, and the record.
    await console_.press('desk.act.close');
    await confirm('desk.ask.close.yes');
    for (const phone of phones) await phone.reads(ta('closed.title'));
    await screen.reads(ta('screen.over'));
    await screen.reads('市と町内会で、駅前の街灯を秋までに点検する');
    await whatTheWallEndsWith(screen, {
      promised: [
        [told.promises[0], like('record.participant')],
        [told.promises[1], '見本太郎'],
      ],
      later,
      path: `/record/${(await console_.seat('facilitator')).session}`,
    });
    await console_.reads(ta('desk.closed'));
    await everybodyLooks('closed');
    say(await residents.left());
    for (const one of [hana, console_]) {
      await one.page
        .getByRole('link', { name: ta(one === hana ? 'closed.record' : 'desk.closed.record') })
        .click();
      await one.page.getByRole('heading', { name: ta('record.agreements', { count: 1 }) }).waitFor();
      await one.looks('14-record');
    }
    assert.deepEqual(await Promise.all(phones.map(seatOf)), seats, 'the seats at the end');
    const { session, token } = await console_.seat('facilitator');
    const { record } = await server.ask('GET', `/api/sessions/${session}/record`, undefined, token);
    told.read(residents.ledger);
    holdsExactly(record, told);
    say(
      `acknowledged and in the record exactly once: ${told.voices} voices, ${told.notes.length} notes, ` +
        `${told.dots.length} dots, ${told.utterances.length} utterances, ${told.answers.length} answers, ` +
        `${told.promises.length} promises; ${people.reduce((sum, each) => sum + each.views, 0)} views looked at`,
    );
    allWell(people);
    await Promise.all(people.map((each) => each.leaves()));
  } finally {
    residents?.stop();
    await server.stop();
  }
}

/** Who promised what, what is carried over and where the record is: all of it on some page of the wall. */
async function whatTheWallEndsWith(screen, { promised, later, path }) {
  const { page } = screen;
  const cards = page.locator('.wall article');
  for (const [what, who] of promised)
    await cards.filter({ hasText: what }).filter({ hasText: who }).first().waitFor({ state: 'attached' });
  const carried = cards.filter({ hasText: later }).filter({ hasText: ta('record.to-next') });
  await carried.first().waitFor({ state: 'attached' });
  await screen.reads(ta('screen.record'));
  const address = await page.locator('aside .address').textContent();
  assert.equal(address, `${new URL(screen.origin).host}${path}`, 'the address of the record on the wall');
  // No phone comes to an address of this computer's own, so words stand where the code would.
  await screen.reads(ta('hall.way.wall'));
  const { faults, all } = await page.evaluate(measureWall);
  assert.deepEqual(faults, [], 'the wall after the end');
  for (const text of [...promised.map(([what]) => what), later])
    assert.equal(all.split(text).length - 1, 1, `${text} on the wall`);
}

/** Gives the dots that the server has for a phone's seat, by item. */
async function ballot(server, phone) {
  const entry = await phone.seat('phone');
  return (await ownRecord(server.url, entry, 'weight', 'ballot')).dots;
}
