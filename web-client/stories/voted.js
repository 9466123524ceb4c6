/** What a wall may have to show of a motion: an amendment that comes first, and every count of a result. */
import { fill, JA } from './sorts.js';

const roll = { members: 19_800, attending: 1_204, written: 8_812, proxies: 640 };
const side = (voice, all, n) => ({
  ...{ voice, all, phones: n, hands: 2 * n, slips: n + 1, written: all - 5 * n - 1, proxy: n },
});
const outcome = (result) => ({
  ...{ roll, quorum: 9_901, base: 10_656, needed: 5_329, silent: 112, result },
  sides: [side('for', 6_904, 210), side('against', 3_012, 90), side('abstain', 628, 41)],
});

function motion(more, amendment) {
  return {
    form: {
      ...{ by: 'open', share: 'majority-of-present', quorum: 'more-than-half', basis: 'persons' },
      textLimit: 400,
    },
    now: {
      ...{
        roll,
        quorum: 9_901,
        there: 10_656,
        quorate: true,
        wording: 1,
        counted: 10_544,
        inRoom: 987,
        vote: 1,
      },
      ...more,
    },
    'wording/1': { of: { ja: fill(JA, 400, '案') } },
    ...(amendment && { 'amendment/a': { n: 1, text: fill(JA, 400, '修'), ...amendment } }),
  };
}

/** Makes a scene of each. */
export const motions = (scene) => [
  scene('修正案が先', 'motion', motion({ amendment: 'a', open: true }, { written: fill(JA, 120, '書') })),
  scene('採決中', 'motion', motion({ open: true }, { outcome: outcome('not-adopted') })),
  scene('可決', 'motion', { ...motion({ closed: true }), outcome: outcome('adopted') }),
  scene('可否同数', 'motion', { ...motion({ closed: true }), outcome: outcome('tied') }),
  scene('出席はまだ', 'motion', motion({ roll: undefined, quorum: undefined, there: 0, quorate: false })),
];
