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
