/** The whole way in やさしい日本語 and in English: nothing stays behind in another language. */
import { Hall } from './hall.js';
import { allWell, Person } from './person.js';
import { reached } from './reached.js';
import { catalogue, plain } from './words.js';

export const name = 'every view in plain Japanese and in English';

const LANGUAGES = ['ja-easy', 'en'];
const words = Object.fromEntries(['ja', ...LANGUAGES].map((each) => [each, catalogue(each)]));
/** Languages are named in themselves. */
const OWN_NAMES = ['日本語', 'やさしい日本語', 'English'];

/** Runs in the page: everything that is read or read out, the readings left out. */
function everything() {
  const found = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.currentNode; node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) continue;
    if (node.closest('rt, rp, script, style, noscript')) continue;
    for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
      if (node.getAttribute(name)) found.add(node.getAttribute(name).trim());
    const copy = node.cloneNode(true);
    for (const reading of copy.querySelectorAll('rt, rp')) reading.remove();
    const blocks = [...copy.children].some((child) => child.tagName !== 'RUBY');
    const text = blocks
      ? [...copy.childNodes]
          .filter((each) => each.nodeType === Node.TEXT_NODE)
          .map((each) => each.textContent)
      : [copy.textContent];
    for (const each of text) if (each.trim()) found.add(each.replace(/\s+/g, ' ').trim());
  }
  found.add(document.title);
  return [...found];
}

/** Says what is wrong with the words of a view, if anything. */
export function foreign(language, texts) {
  const keys = new Set(Object.keys(words.ja).filter((key) => key.includes('.')));
  const leftBehind = new Map(
    Object.entries(words.ja)
      .filter(([key, ja]) => ja.length > 2 && !ja.includes('{') && words[language][key] !== ja)
      .filter(([, ja]) => !Object.values(words[language]).includes(ja))
      .map(([key, ja]) => [ja, key]),
  );
  return texts.flatMap((text) => {
    if (OWN_NAMES.includes(text)) return [];
    if (keys.has(text)) return [`a key is shown: ${text}`];
    if (/\{\w+\}/.test(text)) return [`a value is missing: ${text}`];
    if (leftBehind.has(text)) return [`not translated (${leftBehind.get(text)}): ${text}`];
    if (language === 'en' && /[\u3040-\u30ff\u4e00-\u9fff]/.test(text.replace(/日本語/g, '')))
      return [`Japanese on an English screen: ${text}`];
    return [];
  });
}

export async function run({ browser, server, token, say }) {
  const hall = await Hall.open(server, token);
  const origin = server.url;
  const people = [];
  let views = 0;
  const screens = await Promise.all(
    LANGUAGES.flatMap((language) =>
      ['console', 'screen', 'phone'].map(async (face) => {
        const size = { console: 'laptop', screen: 'hall', phone: 'phone' }[face];
        const locale = language === 'en' ? 'en-GB' : 'ja-JP';
        const person = await Person.arrive(browser, `${language}-${face}`, size, {
          origin,
          locale,
          language,
        });
        people.push(person);
        return { person, language, face, has: reached(person.page) };
      }),
    ),
  );
  /** Readings stand between the letters of a button, so it is found by its words without them. */
  const press = async ({ person, language }, key) => {
    const find = (text) =>
      [...document.querySelectorAll('button')].find((button) => {
        const copy = button.cloneNode(true);
        for (const reading of copy.querySelectorAll('rt')) reading.remove();
        return copy.textContent.trim() === text;
      });
    const button = await person.page.waitForFunction(find, words[language][key]);
    await reads({ person, language }, key);
    await button.asElement().click();
  };
  for (const { person, language, face } of screens) {
    const role = face === 'console' ? 'facilitator' : 'screen';
    if (face === 'phone') await person.page.goto(`${origin}/j/${hall.code}`);
    else {
      await person.page.goto(await hall.link(role));
      await press({ person, language }, 'hall.link.enter');
    }
    if (face !== 'phone') continue;
    await press({ person, language }, 'join.enter');
    await press({ person, language }, 'seated.go');
  }
  async function reads({ person, language }, view) {
    views++;
    for (const fault of foreign(language, await person.page.evaluate(everything)))
      person.faults.push(`${view}: ${fault}`);
  }

  /** Waits until what was done so far is on every screen: whoever comes in then is told to all of them after it. */
  const settled = async () => {
    const { view } = hall;
    // Nobody comes in any more once it is closed, and that is the last that was done.
    if (view.hall('course').status !== 'closed') {
      const { seats } = view.hall('room');
      // Where names are hidden they are told three at a time.
      const comes = () => server.ask('POST', '/api/join', { code: hall.code, name: 'Sample' });
      const three = await Promise.all([1, 2, 3].map(comes));
      const desk = () => view.of('desk');
      await hall.until(
        () => view.hall('room').seats > seats && three.every(({ seat }) => desk()[`seat/${seat}`]),
      );
    }
    const layers = { console: ['hall', 'desk'], screen: ['hall'], phone: ['hall'] };
    await Promise.all(
      screens.flatMap(({ face, has }) => layers[face].map((layer) => has(layer, view.version(layer)))),
    );
  };
  const look = async (view) => {
    await settled();
    await Promise.all(screens.map((each) => reads(each, view)));
  };

  const titles = Object.fromEntries(
    await Promise.all(LANGUAGES.map(async (each) => [each, await hall.texts(each)])),
  );
  const next = async () => {
    const step = await hall.next();
    await Promise.all(
      screens.map(async ({ person, language, face }) => {
        const title = plain(titles[language].steps[step].title);
        if (face === 'phone') await press({ person, language }, 'promise.begin');
        await person.page.waitForFunction((text) => {
          const copy = document.body.cloneNode(true);
          for (const reading of copy.querySelectorAll('rt')) reading.remove();
          return [...copy.querySelectorAll('h1, h2')].some((head) => head.textContent.trim() === text);
        }, title);
      }),
    );
    await look(step);
  };

  await look('gathering');
  const guest = await hall.join('Sample guest');
  const others = await Promise.all([1, 2, 3, 4].map((n) => hall.join(`Sample ${n}`)));
  const { does } = guest;
  const all = (type, step, body) =>
    Promise.all([guest, ...others].map((each) => each.does(type, step, body)));

  await next();
  await does('check-in/say', 'hello', { mood: 'sunny', word: 'Hello' });
  await look('a word');
  await next();
  await all('board/add-note', 'ideas', { text: 'Sample note', prompt: 0 });
  await look('notes written');
  await hall.act('board/reveal', {}, 'ideas');
  await look('notes open');
  await next();
  await does('cluster/add-cluster', 'clusters', { name: 'Sample cluster' });
  const cluster = await hall.until(() => hall.first('cluster/'));
  await does('cluster/move-note', 'clusters', {
    note: hall.view.list('ideas:item/')[0].id,
    cluster: cluster.id,
  });
  await look('clusters');
  await next();
  await all('dot-vote/place-dot', 'weight', { item: cluster.id });
  await look('dots');
  await hall.act('dot-vote/close-vote', {}, 'weight');
  await look('dots closed');
  await next();
  await does('dialogue/raise-hand', 'talk');
  await does('dialogue/say', 'talk', { text: 'Sample utterance' });
  await hall.act('dialogue/take-down', { text: 'Sample talk' }, 'talk');
  await look('talk');
  await next();
  await hall.act('consensus/draft', { text: 'Sample proposal', from: [cluster.id] }, 'agreement');
  const { id: proposal } = await hall.until(() => hall.first('proposal/'));
  await look('a draft');
  await hall.act('consensus/ask', { proposal }, 'agreement');
  await look('asking');
  await all('consensus/answer', 'agreement', { proposal, level: 'mostly', reason: 'Sample reason' });
  await hall.act('consensus/close-asking', { proposal }, 'agreement');
  await look('asking closed');
  await hall.act(
    'consensus/settle',
    { proposal, agreed: true, conditions: ['Sample condition'] },
    'agreement',
  );
  await look('agreed');
  await next();
  await does('commitments/promise', 'promises', { what: 'Sample promise', by: '2030-01-31', proposal });
  await does('commitments/ask-later', 'promises', { text: 'Sample question', to: 'next' });
  await look('promises');
  await hall.act('course/close');
  await hall.until((view) => view.hall('course').status === 'closed');
  await look('closed');
  await Promise.all(
    screens.map(async ({ person, language, face }) => {
      if (face === 'screen') return;
      await person.page.goto(`${origin}/record/${hall.entry.session}`);
      await person.page.getByText('Sample proposal').first().waitFor();
      await reads({ person, language }, 'record');
    }),
  );
  say(`${views} views read in ${LANGUAGES.length} languages`);
  for (const { bus } of [guest, ...others]) bus.close();
  allWell(people);
  await Promise.all(people.map((each) => each.leaves()));
  hall.close();
}
