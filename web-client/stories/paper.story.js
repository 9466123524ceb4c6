/** The minutes on paper: what was agreed stands on page one, everything else takes few pages, and nothing is cut. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { Hall } from './hall.js';
import { pagesOf } from './printed.js';

export const name = 'the minutes on paper';

const PEOPLE = 10;
const NOTES = 70;
const TITLE = '駅前のこれからを話す会';
const AGREED = '市と町内会で、駅前の街灯を秋までに点検し、暗いところから順に明るい電球に替える';
/** Pages that such an evening may take; the notes stand in it twice, as they came and with what became of them. */
const MOST = 7;
const THINGS = ['街灯', '公園のベンチ', 'バスの本数', '通学路', '空き家', '防災倉庫', '花だん'];
const SAYINGS = [
  'が暗くて夜は遠回りをしています',
  'をみんなで見直したい',
  'の手入れなら、わたしにもできます',
];
const note = (i) => `${THINGS[i % THINGS.length]}${SAYINGS[i % SAYINGS.length]}（${i + 1}）`;
const remark = (i) => `${THINGS[i % THINGS.length]}のことは、前から気になっていました。${i + 1}人目です。`;

export async function run({ browser, server, token, say }) {
  const hall = await Hall.open(server, token, { title: TITLE });
  try {
    await held(hall);
    const path = `/api/sessions/${hall.entry.session}/minutes.html?lang=ja`;
    const html = await server.text(path, hall.entry.token);
    const css = await (await fetch(`${server.url}/minutes.css`)).text();
    await print(browser, html, css, say);
  } finally {
    hall.close();
  }
}

async function print(browser, html, css, say) {
  const context = await browser.newContext({ viewport: { width: 680, height: 990 }, locale: 'ja-JP' });
  const page = await context.newPage();
  await page.setContent(html.replace(/<link rel="stylesheet"[^>]*>/, `<style>${css}</style>`));
  await page.emulateMedia({ media: 'print' });
  const over = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const cut = [...document.body.querySelectorAll('*')].filter((each) => {
      const { left, right, width } = each.getBoundingClientRect();
      return width > 0 && (left < -1 || right > room + 1);
    });
    return cut.map((each) => each.outerHTML.slice(0, 120));
  });
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  writeFileSync(new URL('./pictures/minutes.pdf', import.meta.url), pdf);
  await context.close();
  const pages = pagesOf(pdf);
  say(`${NOTES} notes and ${PEOPLE * 3} remarks: ${pages.length} pages`);
  assert.deepEqual(over, [], 'wider than the paper');

  const flat = (words) => words.normalize('NFKC').replaceAll(/\s/g, '');
  const [first] = pages;
  for (const words of ['要点記録', '合意事項1', AGREED, '一年後に見直す', '役割分担', '街灯を数える'])
    assert.ok(first.includes(flat(words)), `page one holds ${words}: ${first}`);
  assert.ok(pages.length <= MOST, `${pages.length} pages`);
  const all = pages.join('');
  for (let i = 0; i < NOTES; i++) assert.ok(all.includes(flat(note(i))), `${note(i)} is printed`);
  for (let i = 0; i < PEOPLE * 3; i++) assert.ok(all.includes(flat(remark(i))), `${remark(i)} is printed`);
  pages.forEach((words, i) => {
    assert.ok(words.includes(flat(`第${i + 1}頁／全${pages.length}頁`)), `page ${i + 1} says which it is`);
    assert.ok(i === 0 || words.includes(flat(TITLE)), `page ${i + 1} says of what it is`);
  });
}

/** Holds an evening with everything in it that minutes tell of. */
async function held(hall) {
  const people = [];
  for (let i = 0; i < PEOPLE; i++) people.push(await hall.join(`見本 ${i + 1}子`));
  const one = (i) => people[i % PEOPLE];
  await hall.next();
  for (const [i, each] of people.entries())
    await each.does('check-in/say', 'hello', { word: `${THINGS[i % THINGS.length]}のとなりから` });
  await hall.next();
  for (let i = 0; i < NOTES; i++)
    await one(i).does('board/add-note', 'ideas', { text: note(i), prompt: i % 3 });
  await hall.act('board/reveal', {}, 'ideas');
  await hall.until((view) => view.list('ideas:note/', ['hall']).length === NOTES);
  const notes = hall.view.list('ideas:note/', ['hall']).map(({ id }) => id);
  await hall.next();
  for (const [i, thing] of THINGS.entries())
    await hall.act(
      'cluster/add-cluster',
      { name: `${thing}のこと`, notes: notes.filter((_, n) => n % THINGS.length === i) },
      hall.current,
    );
  const [cluster] = await hall.until((view) => {
    const all = view.list(`${hall.current}:cluster/`);
    return all.length === THINGS.length && all;
  });
  await hall.next();
  for (const each of people) await each.does('dot-vote/place-dot', hall.current, { item: cluster.id });
  await hall.act('dot-vote/close-vote', {}, hall.current);
  await hall.next();
  for (let i = 0; i < PEOPLE * 3; i++) await one(i).does('dialogue/say', hall.current, { text: remark(i) });
  await hall.next();
  const step = hall.current;
  await hall.act('consensus/draft', { text: AGREED, from: [cluster.id] }, step);
  const { id: proposal } = await hall.until(() => hall.first('proposal/'));
  await hall.act('consensus/ask', { proposal }, step);
  for (const each of people) await each.does('consensus/answer', step, { proposal, level: 'acceptable' });
  await hall.act('consensus/close-asking', { proposal }, step);
  await hall.act('consensus/settle', { proposal, agreed: true, conditions: ['一年後に見直す'] }, step);
  await hall.next();
  await one(0).does('commitments/promise', hall.current, {
    what: '来週、駅前の街灯を数える',
    by: hall.view.hall('session').heldOn,
  });
  await one(1).does('commitments/ask-later', hall.current, { text: '費用はどこが持つのか', to: 'next' });
  await hall.act('course/close');
}
