/** What a wall may have to show of statements: as they are answered, and each with its three numbers. */
import { sorts } from './sorts.js';

const SPLITS = [
  [40, 9, 8, 'agreed'],
  [7, 44, 6, 'disagreed'],
  [21, 24, 12, 'divided'],
  [12, 14, 31, 'unsure'],
];

function result(i) {
  const [agree, disagree, unsure, leaning] = SPLITS[i % SPLITS.length];
  const hands = i % 5 === 0 && { byHand: { agree: 3, disagree: 1, unsure: 0 } };
  return { agree, disagree, unsure, leaning, ...hands, ...(i === 2 && { withheld: true }) };
}

/** Statements of every sort that people have added, open or closed. */
export function views(closed) {
  const short = Array.from({ length: 20 }, (_, i) => `〔${i + 1}〕番目の文。夜の道は、歩きやすい`);
  const all = [...sorts(140, 'そ'), ...short].map((words, i) => [
    [`statement/s${i}`, { words, order: i }],
    ...(closed ? [[`result/s${i}`, result(i)]] : []),
  ]);
  return {
    form: { from: [], add: 'held', reasons: true, least: 5, statementLimit: 140, reasonLimit: 300 },
    now: { respondents: 57, hands: 12, closed },
    ...Object.fromEntries(all.flat()),
  };
}
