/** A phone that was silent for a while shows the same clock as the projector. */
import assert from 'node:assert/strict';
import { Hall } from './hall.js';
import { allWell, Person } from './person.js';
import { ta } from './words.js';

export const name = 'a clock after twelve seconds of silence';
/** Waits for a whole minute to pass, so it is told beside the others. */
export const alongside = true;

const SILENCE = 12_000;

/** Runs in the page: notes when words appear for the first time, by the one clock of this computer. */
function noteWhen(words) {
  const look = () => (globalThis.seenAt ??= document.body.innerText.includes(words) ? Date.now() : null);
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
}

export async function run({ browser, server, token, say }) {
  const hall = await Hall.open(server, token, { title: '時計の見本' });
  const origin = server.url;
  const [phone, screen] = await Promise.all([
    Person.arrive(browser, 'clock-390', 'phone', { origin }),
    Person.arrive(browser, 'clock-screen', 'hall', { origin }),
  ]);
  await Promise.all([
    phone.page.goto(`${origin}/j/${hall.code}`),
    hall.link('screen').then((url) => screen.enters(url)),
  ]);
  await phone.press('join.enter');
  await phone.press('seated.go');
  await hall.next();
  await phone.press('promise.begin');
  await hall.act('clock/start');
  await phone.reads(ta('time.left', { count: 10 }));

  await phone.context.setOffline(true);
  await phone.reads(ta('line.away.short'));
  await phone.page.waitForTimeout(SILENCE);
  await phone.context.setOffline(false);
  await phone.reads(ta('time.left', { count: 10 }));
  say('back after the silence');

  // Both change in the moment when nine minutes are left.
  await phone.page.evaluate(noteWhen, ta('time.left', { count: 9 }));
  await screen.page.evaluate(noteWhen, '9:00');
  const seen = await Promise.all(
    [phone, screen].map(async ({ page }) =>
      (await page.waitForFunction(() => globalThis.seenAt, undefined, { timeout: 90_000 })).jsonValue(),
    ),
  );
  const apart = Math.abs(seen[0] - seen[1]);
  assert.ok(apart < 1_000, `the phone's clock is ${apart} ms off the projector's`);
  say(`the phone and the projector changed ${apart} ms apart`);
  allWell([phone, screen]);
  await Promise.all([phone, screen].map((each) => each.leaves()));
  hall.close();
}
