/** The wall cuts nothing and covers nothing: every kind of step, words of every sort, every size of projector. */
import assert from 'node:assert/strict';
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
/** Enlarged to 200 %, a window is half as wide and high for its page; what comes twice is measured once. */
const WINDOWS = [
  ...new Map(
    [1, 2]
      .flatMap((zoom) =>
        SIZES.map(([width, height]) => [Math.round(width / zoom), Math.round(height / zoom)]),
      )
      .map((size) => [size.join('×'), size]),
  ),
];
/** Walls measured beside each other. */
const SIDE_BY_SIDE = 3;

export async function run({ browser, say }) {
  const waiting = [...SCENES];
  const faults = [];
  let pages = 0;
  const walls = Array.from({ length: SIDE_BY_SIDE }, async () => {
    const wall = await Exhibit.open(browser);
    for (let next; (next = waiting.shift());) pages += await measured(wall, next, faults);
    faults.push(...wall.faults);
    await wall.close();
  });
  await Promise.all(walls);
  say(`${SCENES.length} scenes in ${WINDOWS.length} windows: ${pages} pages measured`);
  assert.equal(faults.length, 0, `${faults.length} faults\n  ${faults.slice(0, 60).join('\n  ')}`);
}

/** Shows a scene in every window; gives how many pages it had in all of them. */
async function measured(wall, scene, faults) {
  let pages = 0;
  await wall.page.setViewportSize({ width: 1920, height: 1080 });
  await wall.show(scene);
  const written = wordsOf(scene);
  for (const [size, [width, height]] of WINDOWS) {
    await wall.page.setViewportSize({ width, height });
    const seen = await wall.page.evaluate(measureWall);
    pages += seen.pages;
    faults.push(...seen.faults.map((fault) => `${scene.name} ${size}: ${fault}`));
    for (const text of written) {
      const times = seen.all.split(text).length - 1;
      if (times !== 1) faults.push(`${scene.name} ${size}: ${times} times 「${text.slice(0, 20)}」`);
    }
  }
  return pages;
}

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
      /:(form|now|queue|answers|result|revealed$|n\/)/.test(key)
    )
      continue;
    found.push(each.text ?? each.what ?? each.word ?? each.name);
    found.push(...(each.conditions ?? []), ...(each.reasons ?? []).map(({ text }) => text));
  }
  return found;
}
