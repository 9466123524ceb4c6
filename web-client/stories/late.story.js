/** Written without a line for a step that is over when the phone comes back: its writer says what becomes of each word. */
import assert from 'node:assert/strict';
import { Hall } from './hall.js';
import { Network } from './network.js';
import { allWell, Person } from './person.js';
import { ta } from './words.js';

export const name = 'words that come after their step';

const WORDS = {
  question: '雨の日に座れる屋根は、だれが直しますか。次の会で話したいです。',
  note: '声が小さくて聞こえません。マイクを近づけてください。',
  kept: '商店街の明かりが早く消えるのがさびしい',
};
const DOES = { question: 'late.question', note: 'late.note', kept: 'late.keep' };

export async function run({ browser, server, token, say }) {
  const hall = await Hall.open(server, token);
  await hall.next();
  const network = await Network.to(server.port);
  try {
    const phone = await Person.arrive(browser, 'late-375', 'phone', { origin: network.url });
    await phone.page.setViewportSize({ width: 375, height: 812 });
    await phone.page.goto(`${network.url}/`);
    await phone.box('join.code').fill(hall.code);
    await phone.press('join.enter');
    await phone.press('seated.go');
    const written = await hall.next();
    await phone.press('promise.begin');

    network.cut();
    await phone.reads(ta('line.away.short'));
    for (const text of Object.values(WORDS)) await phone.writes('board.write', text);
    await phone.reads(ta('outbox.waiting', { count: 3 }));
    await hall.next();
    await hall.next();
    network.mend();

    const card = (text) => phone.page.locator('.card').filter({ hasText: text }).last();
    const all = phone.page.getByText(ta('late.over'), { exact: true });
    await phone.button('late.question').nth(2).waitFor();
    assert.equal(await all.count(), 1, 'what befell all three is told once');
    assert.equal(await phone.button('outbox.again').count(), 0, 'sending there again cannot succeed');
    await card(WORDS.question).scrollIntoViewIfNeeded();
    await phone.looks('late-words');
    for (const [what, text] of Object.entries(WORDS))
      await card(text)
        .getByRole('button', { name: ta(DOES[what]), exact: true })
        .click();
    await phone.page.getByRole('heading', { name: ta('late.kept') }).waitFor();
    await all.first().waitFor({ state: 'detached' });
    await phone.looks('late-kept');
    say('told plainly, one carried over, one told to the facilitator, one kept');

    // Where names are hidden the desk sees them once the room has moved on.
    await hall.next();
    const brought = () =>
      Object.entries(hall.view.of('desk') ?? {})
        .filter(([key]) => key.startsWith('late/'))
        .map(([, record]) => record);
    await hall.until(() => brought().length === 2);
    const sorted = brought().sort((a, b) => b.to.localeCompare(a.to));
    assert.deepEqual(sorted, [
      { step: written, text: WORDS.question, to: 'question' },
      { step: written, text: WORDS.note, to: 'note' },
    ]);
    await phone.page.reload();
    await phone.reads(WORDS.kept);
    say('the desk has two, without a name; the third is on the phone after a reload, and nowhere else');
    allWell([phone]);
    await phone.leaves();
  } finally {
    network.close();
    hall.close();
  }
}
