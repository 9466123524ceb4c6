/** Staff make a meeting format their own, hold a meeting with it, and a phone reads what they wrote. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Hall } from './hall.js';
import { allWell, Person } from './person.js';
import { ta } from './words.js';

export const name = 'a meeting format of one’s own';

const NAGA = '「みん・なが」ミーティング';
const OURS = '私たちの進め方（見本）';
const HELLO = 'はじめのひとこと';
const CHANGED = '好きな場所のひとこと';
const TITLE = '自分たちの進め方の見本';
/** A step that draws from the one before it: it cannot stand first. */
const DRAWS = 'できることを分け合う';

const summary = (page, title) => page.locator('summary').filter({ hasText: title });
const card = (page, title) => page.locator('[data-step]').filter({ has: summary(page, title) });

async function opens(person, token) {
  const { page } = person;
  await page.goto(`${person.origin}/staff`);
  await page.evaluate((kept) => localStorage.setItem('entaku.staff', JSON.stringify(kept)), token);
  await page.reload();
  await person.press('staff.formats.open');
  await page.getByLabel(ta('format.begin'), { exact: true }).selectOption({ label: NAGA });
  await person.press('format.begin.go');
  await person.box('format.name').waitFor();
}

export async function run({ browser, server, token, say }) {
  const origin = server.url;
  const [staff, small, phone] = await Promise.all([
    Person.arrive(browser, 'formats-staff', 'laptop', { origin }),
    Person.arrive(browser, 'formats-320', 'small', { origin }),
    Person.arrive(browser, 'formats-390', 'phone', { origin }),
  ]);
  const { page } = staff;
  await Promise.all([opens(staff, token), opens(small, token)]);
  await summary(small.page, '思っていることを出す').click();
  await small.looks('90-format-editor');

  await staff.box('format.name').fill(OURS);
  await summary(page, HELLO).click();
  await card(page, HELLO)
    .getByRole('textbox', { name: ta('format.title'), exact: true })
    .fill(CHANGED);
  await staff.reads(ta('format.everywhere'));
  // By the keyboard alone, and the focus stays on what was pressed.
  const up = ta('format.up.of', { title: CHANGED });
  await page.getByRole('button', { name: up, exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() =>
    document.querySelector('[data-step] h3').textContent.includes('好きな場所'),
  );
  await page.waitForFunction(() =>
    document.activeElement?.closest('[data-step]')?.textContent.includes('好きな場所'),
  );
  const titles = (await page.locator('summary h3').allTextContents()).map((each) =>
    each.replace(/^\s*\d+\s*/, '').trim(),
  );
  const held = titles.find((title) => title === DRAWS);
  await page.getByRole('button', { name: ta('format.up.of', { title: held }), exact: true }).click();
  await page.getByRole('alert').filter({ hasText: held }).waitFor();
  await staff.looks('91-format-editor');
  await staff.press('format.save');
  await staff.reads(ta('format.saved', { title: OURS }));
  say('changed and saved');

  const download = page.waitForEvent('download');
  await staff.press('format.back');
  await page.getByRole('button', { name: ta('format.export.of', { title: OURS }), exact: true }).click();
  const file = await (await download).path();
  assert.match(readFileSync(file, 'utf8'), /^# yaml-language-server.*\nname: own-/);
  await page.getByLabel(ta('format.import'), { exact: true }).setInputFiles({
    name: 'broken.yaml',
    mimeType: 'application/yaml',
    buffer: Buffer.from(readFileSync(file, 'utf8').replace('kind: board', 'kind: karaoke')),
  });
  await staff.reads(ta('format.fault.kind', { is: 'karaoke' }));
  await staff.looks('92-format-broken');

  await page.getByLabel(ta('staff.template'), { exact: true }).selectOption({ label: OURS });
  await staff.box('staff.name').fill(TITLE);
  await staff.box('staff.area').fill('見本市');
  await page.getByLabel(ta('staff.sample'), { exact: true }).check();
  const answer = page.waitForResponse(
    (each) => each.url().endsWith('/api/sessions') && each.request().method() === 'POST',
  );
  await staff.press('staff.make');
  const hall = await Hall.enter(server, await (await answer).json());
  assert.ok(hall.view.hall('session').sample, 'what is held as a sample is marked as one');
  await phone.page.goto(`${origin}/j/${hall.code}`);
  await phone.press('join.enter');
  await phone.press('seated.go');
  await hall.next();
  await phone.reads(CHANGED);
  say('a phone reads the changed title');
  allWell([staff, small, phone]);
  await Promise.all([staff, small, phone].map((each) => each.leaves()));
  hall.close();
}
