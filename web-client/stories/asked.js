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
