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

/** Twelve questions, the first as long as a template may write it; nobody is told much of the last ones. */
export function survey(closed) {
  const asked = many(12, (i) => ({
    id: `q${i}`,
    type: i > 9 ? 'words' : i % 4 === 3 ? 'choices' : 'choice',
    text: i === 0 ? fill(JA, 100, '質問') : `〔${i + 1}〕つ目の質問`,
    answers:
      i > 9
        ? []
        : i === 0
          ? many(3, (n) => fill(JA, 100, `答え${n}`))
          : many(3 + (i % 5), (n) => `〔${i + 1}-${n + 1}〕という答え`),
  }));
  const choices = asked.flatMap(({ id, answers }) => answers.map((ja, n) => [`${id}-${n}`, ja]));
  const result = ({ id, answers }, i) => {
    if (i === 10) return { withheld: true, counts: {} };
    const shown = i === 9 ? answers.slice(0, 2) : answers;
    const counts = Object.fromEntries(shown.map((_, n) => [`${id}-${n}`, 41 - 7 * n]));
    return { answered: 57, counts, ...(i === 9 && { others: 9 }) };
  };
  return {
    form: { questions: asked.map(({ id }) => id), least: 5, wordLimit: 300 },
    now: { sheets: 60, slips: 14, closed },
    ...Object.fromEntries(
      asked.map(({ id, type, text, answers }) => [
        `question/${id}`,
        { text: { ja: text }, type, choices: answers.map((_, n) => `${id}-${n}`) },
      ]),
    ),
    ...Object.fromEntries(choices.map(([id, ja]) => [`choice/${id}`, { text: { ja } }])),
    ...(closed && Object.fromEntries(asked.map((each, i) => [`result/${each.id}`, result(each, i)]))),
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
