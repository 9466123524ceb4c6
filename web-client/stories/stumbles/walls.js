/** The wall, measured on projectors: nothing is cut or covered, and all there once. */
import assert from 'node:assert/strict';
import { measureWall } from '../measure.js';

const PROJECTORS = [
  [1920, 1080],
  [800, 600],
];

/** Measures the wall on every page and projector; gives what the last one showed. */
export async function theWall({ wall }, words) {
  let seen;
  for (const [width, height] of PROJECTORS) {
    await wall.page.setViewportSize({ width, height });
    // What was said last may still be on its way.
    await wall.page.waitForFunction(
      (all) => all.every((each) => document.querySelector('.wall').textContent.includes(each)),
      words,
    );
    seen = await wall.page.evaluate(measureWall);
    assert.deepEqual(seen.faults, [], `${width}×${height}`);
    for (const each of words) assert.equal(seen.all.split(each).length - 1, 1, each);
  }
  return seen;
}
