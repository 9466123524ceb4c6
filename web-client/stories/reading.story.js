/** Long words where they are chosen on a small phone, and names from right to left beside each other. */
import assert from 'node:assert/strict';
import { Hall } from './hall.js';
import { choicesOf, cutLists, disorder } from './legible.js';
import { allWell, Person } from './person.js';
import { catalogue, plain, ta } from './words.js';

export const name = 'reading long words and names from right to left';

const LANGUAGES = ['ja', 'ja-easy', 'en'];
const WORDS = Object.fromEntries(LANGUAGES.map((each) => [each, catalogue(each)]));
const [LAYLA, KARIM, SAMIR, SHOPS] = ['ليلى حداد', 'كريم منصور', 'سمير عباس', 'جمعية الحي'];
const [GARDEN, STREET] = ['الحديقة', 'الشارع'];
const UNBROKEN = 'Donaudampfschifffahrtselektrizitaetenhauptbetriebswerk'.repeat(3).slice(0, 120);
const LONG = '雨の日も雪の日も、駅前の広場からバス停まで、車いすの人も安心して歩けるようにする。'
  .repeat(3)
  .slice(0, 120);

export async function run({ browser, server, token, say }) {
  const hall = await Hall.open(server, token, { title: '読む見本', template: 'reading' });
  const origin = server.url;
  const [phone, desk] = await Promise.all([
    Person.arrive(browser, 'reading-320', 'small', { origin }),
    Person.arrive(browser, 'reading-desk', 'laptop', { origin }),
  ]);
  const guests = [];
  const faults = [];
  let [choices, pairs] = [0, 0];

  /** Everything that matches stands whole; `all` are its words. */
  const whole = async (where, selector, all) => {
    // The words of a list may come a moment after it.
    const there = ({ said }) => all.every((words) => said.some((each) => each.includes(words)));
    let seen = await phone.page.evaluate(choicesOf, selector);
    for (const end = Date.now() + 10_000; !there(seen) && Date.now() < end;)
      seen = await phone.page.evaluate(choicesOf, selector);
    const cut = [...seen.faults, ...(await phone.page.evaluate(cutLists))];
    faults.push(...cut.map((fault) => `${where}: ${fault}`));
    for (const words of all)
      if (!seen.said.some((each) => each.includes(words)))
        faults.push(
          `${where}: ${words.slice(0, 20)} is not among ${seen.said.map((each) => each.slice(0, 20))}`,
        );
    choices += seen.said.length;
  };
  /** These words of a place follow each other. */
  const follow = async (where, place, words) => {
    await place.waitFor();
    const wrong = await place.evaluate(
      (element, [look, all]) => new Function(`return ${look}`)()(element, all),
      [disorder.toString(), words],
    );
    faults.push(...wrong.map((fault) => `${where}: ${fault}`));
    pairs++;
  };
  const speaks = async (language) => {
    await phone.page.locator('header button').click();
    await phone.page.locator('dialog[open] select').last().selectOption(language);
    await phone.page.keyboard.press('Escape');
    await phone.page.locator(`html[data-language=${language}]`).waitFor();
  };
  const deskSpeaks = async (language) => {
    await desk.page.locator('header select').selectOption(language);
    await desk.page.locator(`html[data-language=${language}]`).waitFor();
  };
  const next = async () => {
    const step = await hall.next();
    await phone.press('promise.begin');
    return step;
  };

  await Promise.all([
    hall.link('facilitator').then((url) => desk.enters(url)),
    comesIn(),
    ...[LAYLA, KARIM, SAMIR].map(async (each, i) => (guests[i] = await hall.join(each))),
  ]);
  try {
    const [layla, karim, samir] = guests;
    await prompts();
    const clusters = await gathered();
    await queue();
    await agreements(clusters);
    await promises();
    await minutes();
    say(`${choices} choices stand whole at 320 px, ${pairs} rows of Arabic names stand in their order`);
    allStood();
    allWell([phone, desk]);
    await Promise.all([phone, desk].map((each) => each.leaves()));

    function allStood() {
      assert.equal(faults.length, 0, `${faults.length} faults\n  ${[...new Set(faults)].join('\n  ')}`);
    }
    async function prompts() {
      const step = await next();
      const form = await hall.until((view) => view.hall(`${step}:form`));
      for (const language of LANGUAGES) {
        await speaks(language);
        const said = (text) => plain(text[language] ?? (language === 'ja-easy' ? text.ja : text.en));
        const all = [...form.prompts, ...form.kinds.map(({ text }) => text)].map(said);
        assert.ok(form.prompts.every(({ ja }) => ja.length === 120));
        await whole(`prompts in ${language}`, 'main fieldset label', all);
      }
      await speaks('ja');
      for (const [who, text] of [
        [layla, 'إنارة أكثر'],
        [karim, 'مقاعد في الظل'],
      ])
        await who.does('board/add-note', step, { text, prompt: 0, kind: 'need' });
    }

    async function gathered() {
      const step = await next();
      const notes = await hall.until((view) => {
        const found = view.list('ideas:item/', ['hall']);
        return found.length === 2 && found;
      });
      for (const [i, each] of [GARDEN, STREET].entries())
        await hall.act('cluster/add-cluster', { name: each, notes: [notes[i].id] }, step);
      const name = UNBROKEN.slice(0, 40);
      await hall.act('cluster/add-cluster', { name, notes: [] }, step);
      const found = await hall.until((view) => {
        const all = view.list(`${step}:cluster/`);
        return all.length === 3 && all;
      });
      await phone.page.locator('summary').filter({ hasText: GARDEN }).click();
      await phone.page
        .getByRole('button', { name: ta('move') })
        .first()
        .click();
      await phone.page.locator('dialog[open] .stack button').nth(3).waitFor();
      await whole('clusters', 'dialog[open] .stack button', [GARDEN, STREET, name]);
      await phone.page.keyboard.press('Escape');
      for (const language of ['ja', 'en']) {
        await deskSpeaks(language);
        for (const each of [GARDEN, STREET])
          await follow(`a lane in ${language}`, desk.page.locator('h3').filter({ hasText: each }), [
            each,
            language === 'en' ? '(' : '（',
            '1',
          ]);
      }
      return [GARDEN, STREET].map((name) => found.find((each) => each.name === name).id);
    }

    async function queue() {
      const step = await next();
      for (const each of [samir, layla, karim]) await each.does('dialogue/raise-hand', step);
      await hall.until((view) => view.hall(`${step}:queue`)?.length === 3);
      await hall.act(
        'dialogue/give-floor',
        { seat: samir.entry.seat, turns: hall.view.hall(`${step}:queue`).turns },
        step,
      );
      for (const language of ['ja', 'en']) {
        await deskSpeaks(language);
        const words = WORDS[language];
        const waits = desk.page.locator('.work ol');
        await waits.filter({ hasText: KARIM, hasNotText: SAMIR }).waitFor();
        await follow(`the queue in ${language}`, waits, ['1.', LAYLA, '2.', KARIM]);
        const [before] = words['hall.dialogue.speaking'].split('{name}');
        await follow(`who speaks, in ${language}`, desk.page.locator('.work strong').first(), [
          before.trim(),
          SAMIR,
        ]);
        await speaks(language);
        await follow(
          `the queue on a phone in ${language}`,
          phone.page.locator('.hint').filter({ hasText: LAYLA, hasNotText: SAMIR }),
          [words['dialogue.waiting.names'][0], LAYLA, '→', KARIM, words['dialogue.waiting.names'].at(-1)],
        );
        await desk.page.locator('header button').last().click();
        const people = desk.page.locator('dialog[open] ul');
        await people.filter({ hasText: SAMIR }).waitFor();
        await peopleStand(language, people);
        await desk.page.keyboard.press('Escape');
      }
      await speaks('ja');
      await deskSpeaks('ja');
    }

    /** In the list of people each name stands in a box of its own, before what can be done with that person. */
    async function peopleStand(language, people) {
      const rows = await people.locator('li').evaluateAll(
        (all, names) => {
          const range = document.createRange();
          return all
            .filter((row) => names.some((each) => row.textContent.includes(each)))
            .map((row) => {
              range.selectNodeContents(row.querySelector('bdi'));
              const [name, role] = [range, row.querySelector('select')].map((e) => e.getBoundingClientRect());
              return name.bottom <= role.top || name.right <= role.left + 1;
            });
        },
        [LAYLA, KARIM, SAMIR],
      );
      assert.equal(rows.length, 3);
      if (rows.includes(false))
        faults.push(`people in ${language}: a name lies behind what is chosen for it`);
      pairs += rows.length;
    }

    async function agreements(from) {
      const step = await next();
      for (const text of [LONG, UNBROKEN]) await hall.act('consensus/draft', { text, from }, step);
      const drafts = await hall.until((view) => {
        const all = view.list(`${step}:proposal/`);
        return all.length === 2 && all;
      });
      for (const [index, language] of ['ja', 'en'].entries()) {
        await deskSpeaks(language);
        const came = desk.page.locator('.work .hint').filter({ hasText: GARDEN });
        await came.nth(1).waitFor();
        await follow(`what a proposal came from, in ${language}`, came.nth(index), [
          ...(language === 'en' ? ['Came from:', GARDEN, ','] : ['：', GARDEN, '、']),
          STREET,
        ]);
      }
      await hall.act('consensus/ask', { proposal: drafts[0].id, version: 1 }, step);
      const { levels } = hall.view.hall(`${step}:form`);
      await phone.page.getByRole('radio').nth(2).waitFor();
      for (const language of ['ja', 'en']) {
        await speaks(language);
        const said = levels.map(({ text }) => text[language]);
        await whole(`answers in ${language}`, 'main label:has(input[type=radio])', said);
      }
      await phone.page.locator('summary').filter({ hasText: WORDS.en['consensus.draft'] }).click();
      await phone.page.getByRole('checkbox').nth(1).waitFor();
      await whole('what a proposal comes from', 'main label:has(input[type=checkbox])', [GARDEN, STREET]);
      await hall.act('consensus/close-asking', { proposal: drafts[0].id, version: 1, vote: 1 }, step);
      await hall.act('consensus/ask', { proposal: drafts[1].id, version: 1 }, step);
      await hall.act('consensus/close-asking', { proposal: drafts[1].id, version: 1, vote: 1 }, step);
      for (const { id } of drafts)
        await hall.act('consensus/settle', { proposal: id, agreed: true, conditions: [] }, step);
    }

    async function promises() {
      await hall.next();
      await phone.page.getByRole('button', { name: WORDS.en['promise.begin'] }).click();
      const step = hall.current;
      const body = { what: 'إصلاح المقعد', by: hall.view.hall('session').heldOn, party: SHOPS };
      await hall.act('commitments/promise', { ...body, seat: layla.entry.seat }, step);
      await hall.act(
        'commitments/promise',
        { what: '街灯を数える', seat: karim.entry.seat, party: STREET },
        step,
      );
      await phone.page.getByText(SHOPS).waitFor();
      await phone.page.getByRole('radio').nth(2).waitFor();
      for (const language of LANGUAGES) {
        await speaks(language);
        if (await phone.page.locator('main select').count())
          faults.push(`agreements in ${language}: chosen from a list that opens`);
        await whole(`agreements in ${language}`, 'main label:has(input[type=radio])', [
          LONG,
          UNBROKEN,
          WORDS[language]['commitments.for.none'],
        ]);
        await follow(
          `promises on a phone in ${language}`,
          phone.page.locator('.card p:not(.what)').filter({ hasText: SHOPS }),
          [LAYLA, '/', SHOPS, '·'],
        );
        await follow(
          `a promise without a date, in ${language}`,
          phone.page.locator('.card p:not(.what)').filter({ hasText: STREET }),
          [KARIM, '/', STREET],
        );
        await deskSpeaks(language);
        await follow(
          `promises at the desk in ${language}`,
          desk.page.locator('.work .card .row').filter({ hasText: SHOPS }).first(),
          [LAYLA, '/', SHOPS, language === 'en' ? 'by' : '令和'],
        );
      }
      await speaks('ja');
      allStood();
      await phone.looks('reading-agreements');
      await phone.page.getByRole('radio', { name: LONG }).check();
      await phone.sends('commitments.what', '毎週数える', 'commitments.send');
      const mine = () => hall.view.list(`${step}:commitment/`).find(({ what }) => what === '毎週数える');
      const { proposal } = await hall.until(mine);
      assert.equal(hall.view.hall(`agreement:item/${proposal}`).text, LONG, 'the one that was chosen');
    }

    /** The minutes as they are opened and printed. */
    async function minutes() {
      await hall.act('course/close');
      const css = await (await fetch(`${server.url}/minutes.css`)).text();
      const page = await phone.context.newPage();
      await page.setViewportSize({ width: 680, height: 990 });
      await page.emulateMedia({ media: 'print' });
      for (const language of ['ja', 'en']) {
        const path = `/api/sessions/${hall.entry.session}/minutes.html?lang=${language}`;
        const html = await server.text(path, hall.entry.token);
        await page.setContent(html.replace(/<link rel="stylesheet"[^>]*>/, `<style>${css}</style>`));
        const row = page.locator('table.commitments tr').filter({ hasText: SHOPS });
        await follow(`minutes in ${language}`, row.locator('td').first(), [SHOPS, '（', LAYLA, '）']);
        await follow(
          `a note in the minutes in ${language}`,
          page.locator('.things li').filter({ hasText: 'إنارة أكثر' }).first(),
          ['إنارة أكثر', '―', LAYLA],
        );
      }
      await page.close();
    }
  } finally {
    for (const guest of guests) guest?.bus.close();
    hall.close();
  }

  /** Whoever comes in is asked who they are, in each language. */
  async function comesIn() {
    await phone.page.goto(`${origin}/j/${hall.code}`);
    await phone.page.getByText(ta('about.title')).click();
    await phone.page.locator('form details label').nth(13).waitFor();
    for (const language of LANGUAGES) {
      await phone.page.locator('select').first().selectOption(language);
      await phone.page.locator(`html[data-language=${language}]`).waitFor();
      const all = ['actor.association', 'actor.npo', 'age.75-over', 'about.first'];
      await whole(
        `coming in, in ${language}`,
        'form details label',
        all.map((key) => WORDS[language][key]),
      );
    }
    await phone.page.locator('select').first().selectOption('ja');
    await phone.press('join.enter');
    await phone.press('seated.go');
  }
}
