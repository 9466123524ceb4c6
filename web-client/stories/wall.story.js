/** The wall cuts nothing and covers nothing: every kind of step, words of every sort, every size of projector. */
import assert from 'node:assert/strict';
import { abroad, translate } from './accidents.js';
import { Exhibit } from './exhibit.js';
import { measureWall } from './measure.js';
import { SCENES } from './scenes.js';

export const name = 'nothing on the wall is ever cut or covered';

const SIZES = [
  [800, 600],
  [1024, 768],
  [1366, 768],
  [1920, 1080],
  [3840, 2160],
];
/** Enlarged to 200 %, a window is half as wide and high for its page; the steps between are tried on some sizes. */
const BETWEEN = { 1: 1.5, 3: 1.25 };
const ZOOMS = SIZES.map((_, i) => [1, 2, BETWEEN[i]].filter(Boolean));
/** What comes twice is measured once. */
const WINDOWS = [
  ...new Map(
    SIZES.flatMap(([width, height], i) =>
      ZOOMS[i].map((zoom) => [Math.round(width / zoom), Math.round(height / zoom)]),
    ).map((size) => [size.join('×'), size]),
  ),
];
/** Scenes that are shown in the other languages too: most of their words are the room's, few are ours. */
const IN_OTHERS = { en: ['役割分担'], 'ja-easy': ['発言'] };
/** Windows in which the scenes are shown translated. */
const TRANSLATED = [
  [1920, 1080],
  [800, 600],
];
/** Walls measured beside each other. */
const SIDE_BY_SIDE = 3;

export async function run({ browser, say }) {
  const waiting = [...SCENES];
  const faults = [];
  let pages = 0;
  const walls = Array.from({ length: SIDE_BY_SIDE }, async () => {
    const wall = await Exhibit.open(browser);
    for (let next; (next = waiting.shift());) {
      const seen = await measured(wall, next, faults);
      pages += seen;
    }
    faults.push(...wall.faults);
    await wall.close();
  });
  for (const [language, names] of Object.entries(IN_OTHERS)) walls.push(other(language, names));
  walls.push(translated());
  await Promise.all(walls);
  /** A wall that the browser translates goes on from scene to scene, whatever the translator makes of its words. */
  async function translated() {
    const wall = await Exhibit.open(browser);
    for (const scene of SCENES) {
      await wall.show(scene, abroad(scene.title));
      if (scene === SCENES[0]) await translate(wall.page);
      for (const [width, height] of TRANSLATED) {
        await wall.page.setViewportSize({ width, height });
        const seen = await wall.page.evaluate(measureWall);
        pages += seen.pages;
        faults.push(...seen.faults.map((fault) => `${scene.name} translated, ${width}×${height}: ${fault}`));
      }
    }
    faults.push(...wall.faults);
    await wall.close();
  }
  async function other(language, names) {
    const wall = await Exhibit.open(browser, { language });
    for (const name of names) {
      const scene = SCENES.find((each) => each.name === name);
      const seen = await measured(wall, scene, faults, language);
      pages += seen;
      assert.equal(await wall.page.evaluate(() => document.documentElement.lang), language.slice(0, 2));
    }
    faults.push(...wall.faults);
    await wall.close();
  }
  say(`${SCENES.length} scenes in ${WINDOWS.length} windows: ${pages} pages measured`);
  assert.equal(faults.length, 0, `${faults.length} faults\n  ${faults.slice(0, 60).join('\n  ')}`);
}

/** Shows a scene in every window; gives how many pages it had in all of them. */
async function measured(wall, scene, faults, language = 'ja') {
  let pages = 0;
  await wall.page.setViewportSize({ width: 1920, height: 1080 });
  await wall.show(scene);
  const written = wordsOf(scene);
  const about = aboutOf(scene, language);
  for (const [size, [width, height]] of WINDOWS) {
    await wall.page.setViewportSize({ width, height });
    const seen = await wall.page.evaluate(measureWall);
    pages += seen.pages;
    faults.push(...seen.faults.map((fault) => `${scene.name} ${size}: ${fault}`));
    for (const text of written) {
      const times = seen.all.split(text).length - 1;
      if (times !== 1) faults.push(`${scene.name} ${size}: ${times} times 「${text.slice(0, 20)}」`);
    }
    for (const [text, least] of about) {
      const times = seen.all.split(text).length - 1;
      const fault = `${scene.name} in ${language} ${size}: ${times} times, not ${least}, 「${text.slice(0, 20)}」`;
      if (times < least) faults.push(fault);
    }
  }
  return pages;
}

/** The reasons that a record shows; a form says whether there are any. */
const reasonsOf = ({ reasons }) => (Array.isArray(reasons) ? reasons : []);

/** Who sits in a circle is called by one of these. */
const chairName = (chair) => chair?.name ?? chair?.who?.name;

/** Every word of a record that has to be on the wall once, wherever on its pages. */
function wordsOf({ hall, record }) {
  const found = [];
  if (record) {
    const { proposals, commitments, questions } = record.record;
    found.push(
      ...[...proposals, ...questions].map(({ text }) => text),
      ...commitments.map(({ what }) => what),
    );
    return found;
  }
  const { current } = hall.course;
  for (const [key, each] of Object.entries(hall)) {
    if (
      !each ||
      !(key.startsWith(`${current}:`) || key.includes(':item/')) ||
      /:(form|now|on$|queue|answers|result|revealed$|n\/|at\/|link\/|chair\/)/.test(key)
    )
      continue;
    if (key.includes(':part/')) {
      // In a list of all parts their titles stand alone.
      const whole = hall[`${current}:on`].part === key.split('/')[1];
      found.push(each.title.ja, ...(whole ? [each.text.ja, each.link].filter(Boolean) : []));
      continue;
    }
    const words = each.text ?? each.words ?? each.what ?? each.word ?? each.name?.ja ?? each.name;
    if (words) found.push(words.ja ?? words);
    if (hall[`${current}:on`]?.question && each.outcome) found.push(each.outcome.text);
    found.push(...(each.conditions ?? []), ...reasonsOf(each).map(({ text }) => text));
  }
  return found;
}

/** What stands beside the words, with how often at least: who, for whom, by when, what was asked, who speaks and waits. */
function aboutOf({ hall, record }, language) {
  const counts = new Map();
  const once = (text) => text && counts.set(text, (counts.get(text) ?? 0) + 1);
  const { current } = hall.course;
  const own = Object.entries(hall).filter(([key, each]) => each && key.startsWith(`${current}:`));
  const by = (iso) => language === 'ja' && iso && once(DAY.format(new Date(`${iso}T00:00:00+09:00`)));
  if (record) {
    const { commitments, questions } = record.record;
    for (const each of commitments) {
      once(each.party ?? record.names[each.who]);
      by(each.by);
    }
    for (const { to } of questions) if (to !== 'next') once(to);
    return counts;
  }
  if (hall.course.status !== 'open' || hall[`step/${current}`].among) return counts;
  for (const [key, each] of own) {
    // Names of those who wrote stand with their words; dots have results instead.
    if (/:(note|said|utterance|commitment|at|entry)\//.test(key)) once(each.who?.name);
    // Who sits in the circle, or has spoken there, stands beside the time and beside each line of theirs.
    if (/:chair\//.test(key) && (!each.left || each.spoken > 0)) once(chairName(each));
    if (/:line\//.test(key)) once(chairName(hall[`${current}:chair/${each.chair}`]));
    if (/:(commitment|entry)\//.test(key)) once(each.party);
    if (/:(commitment|entry)\//.test(key)) by(each.by);
    if (/:(question|entry)\//.test(key) && each.to !== 'next') once(each.to);
    if (/:result\//.test(key) && 'dots' in each) once(String(each.dots));
    for (const reason of reasonsOf(each)) once(reason.who?.name);
  }
  const { form, queue, turn } = Object.fromEntries(own.map(([key, each]) => [key.split(':')[1], each]));
  once(queue?.speaking?.name);
  once(chairName(hall[`${current}:chair/${turn?.chair}`]));
  for (const { name } of queue?.waiting.slice(0, 3) ?? []) once(name);
  once(form?.topic?.ja);
  once(form?.question?.ja);
  once(form?.back?.ja);
  for (const prompt of form?.prompts ?? []) once(prompt.ja);
  const asks = own.some(([, each]) => each.state === 'asking' || (each.state === 'closed' && each.result));
  if (asks) for (const { text } of form.levels) once(text.ja);
  return counts;
}

const DAY = new Intl.DateTimeFormat('ja-u-ca-japanese', { dateStyle: 'long', timeZone: 'Asia/Tokyo' });
