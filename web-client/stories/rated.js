/** What a wall may have to show of ratings: as they are given, and each with its bars, for all or for several sides. */
import { fill, JA, sorts } from './sorts.js';

const SIDES = ['住民', '市', fill(JA, 40, '側')];
const COUNTS = [
  [2, 5, 9, 14, 3],
  [11, 4, 1, 4, 12],
  [0, 0, 0, 0, 0],
];

function part(i, side) {
  const counts = COUNTS[(i + (side ?? 0)) % COUNTS.length];
  const sum = counts.reduce((all, each) => all + each, 0);
  return {
    ...(side !== undefined && { side: `side-${side}` }),
    ...{ counts, unsure: (i * 7) % 40 },
    ...(i % 5 === 0 && { byHand: 4 }),
    ...(i % 7 === 3 ? { withheld: true } : sum > 0 && { median: 7, low: 4, high: 9 }),
  };
}

function result(i, sided) {
  const parts = sided ? SIDES.map((_, side) => part(i, side)) : [part(i)];
  const ranked = parts.every(({ median }) => median !== undefined);
  return {
    parts,
    ...(ranked && { rank: 1 + i, ...(i % 4 === 1 && { tied: true }) }),
    ...(ranked && sided && { apart: 5 }),
  };
}

/** Things of every sort from earlier steps, being rated or closed; `sided` from three sides. */
function rated(closed, sided = false) {
  const short = Array.from({ length: 20 }, (_, i) => `〔${i + 1}〕つ目のこと。決まったことが進んでいる`);
  const all = [...sorts(140, 'ひ'), ...short].map((ja, i) => [
    [`thing/t${i}`, { text: { ja }, place: i + 1 }],
    ...(closed ? [[`result/t${i}`, result(i, sided)]] : []),
  ]);
  return {
    form: {
      question: { ja: fill(JA, 60, 'と') },
      ...{ scale: 5, from: [], least: 5 },
      ...{ low: { ja: 'できていない' }, high: { ja: fill(JA, 40, 'よ') } },
      ...(sided && { sides: SIDES.map((ja, i) => ({ id: `side-${i}`, text: { ja } })) }),
    },
    now: { raters: 57, hands: 12, closed },
    ...Object.fromEntries(all.flat()),
  };
}

/** The scenes of a step called `marks`. */
export const ratings = (scene) => [
  scene('評価', 'marks', rated(false)),
  scene('評価の結果', 'marks', rated(true)),
  scene('側ごとの評価', 'marks', rated(true, true)),
];
