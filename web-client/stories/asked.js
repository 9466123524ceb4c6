/** What a wall may have to show of questions to everybody: each at the limits that the server sets. */
import { fill, JA, sorts } from './sorts.js';

const many = (n, make) => Array.from({ length: n }, (_, i) => make(i));

export function poll(closed) {
  const texts = [...sorts(140, 'ね'), ...many(12, (i) => `〔${i + 1}〕つ目の答え`)];
  const own = [fill(JA, 120, '答'), 'まだ決められない'];
  const ids = [...texts.map((_, i) => `i${i}`), ...own.map((_, i) => `theme-${i}`)];
  const items = texts.map((text, i) => [
    `item/i${i}`,
    { text, from: [], order: i, ...(i % 4 === 1 && { table: '12' }) },
  ]);
  const results = ids.map((id, i) => [
    `result/${id}`,
    { count: 90 - 3 * i, hands: 2, rank: i + 1, tied: i % 3 === 1 },
  ]);
  return {
    form: { question: { ja: fill(JA, 100, '質問') }, choices: ids, most: 3, least: 5 },
    now: { answered: 57, hands: 12, closed },
    ...Object.fromEntries(items),
    ...Object.fromEntries(own.map((ja, i) => [`choice/theme-${i}`, { text: { ja } }])),
    ...(closed && Object.fromEntries(results)),
  };
}

/** Twenty projects under one budget, the first of them paid; the last two of the others are tied. */
function budget(closed) {
  const texts = sorts(140, 'は').slice(0, 8);
  const all = many(20, (i) => ({ ja: texts[i] ?? `〔${i + 1}〕つ目の取り組み` }));
  const id = (i) => `purse-p${i}`;
  const paid = (i) => ({ count: 60 - i, became: 'chosen', round: i + 1, left: 1_000_000 - 80_000 * (i + 1) });
  const rest = (i) => (i < 18 ? { count: 30 - i, became: 'left-out' } : { became: 'few' });
  return {
    form: {
      unit: { ja: fill(JA, 20, '円') },
      total: 1_000_000,
      rule: 'equal-shares',
      projects: all.map((_, i) => id(i)),
      least: 5,
    },
    now: {
      ...{ chose: 57, papers: 12, closed },
      ...(closed && { left: 200_000, settled: [{ rule: 'by-lot', lot: fill(JA, 40, '目') }] }),
    },
    ...Object.fromEntries(all.map((text, i) => [`project/${id(i)}`, { text, cost: 80_000 }])),
    ...(closed && Object.fromEntries(all.map((_, i) => [`result/${id(i)}`, i < 10 ? paid(i) : rest(i)]))),
  };
}

/** The same where a tie is not decided. */
function unsettled() {
  const { form, now, ...shown } = budget(true);
  const tied = form.projects.slice(0, 3);
  return {
    ...{ form, ...shown, now: { ...now, left: 1_000_000, settled: undefined, tie: tied } },
    ...Object.fromEntries(
      form.projects.map((id) => [
        `result/${id}`,
        { count: 9, became: tied.includes(id) ? 'tied' : 'undecided' },
      ]),
    ),
  };
}

export const budgets = (scene) => [
  scene('配分', 'purse', budget(false)),
  scene('配分の結果', 'purse', budget(true)),
  scene('配分の同数', 'purse', unsettled()),
  scene('配分なし', 'purse', { ...budget(false), now: { few: true, closed: true, withheld: true } }),
];
