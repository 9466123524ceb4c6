/** Proposals as a wall may have to show them: drafted, asked and closed, with reasons and conditions of every length. */
import { LEVELS } from './levels.js';
import { who } from './people.js';
import { fill, JA, sorts } from './sorts.js';

const records = (prefix, all) =>
  Object.fromEntries(all.map((each, i) => [`${prefix}${i}`, { order: i, ...each }]));

const bands = (counts) =>
  counts.map((count, i) => ({ levels: [LEVELS[i].id], count, hands: i === 0 ? 3 : 0 }));
export const RESULT = {
  bands: bands([12, 21, 14, 7, 3]),
  byHand: { wholly: 3 },
  total: 57,
  lives: 47,
  median: ['mostly'],
};
const FORM = { from: [], levels: LEVELS, proposalLimit: 300, reasonLimit: 300, least: 5 };
export const proposal = (text, state, more = {}) => ({
  text,
  state,
  version: 1,
  from: [],
  wording: [{ version: 1, text }],
  ...more,
});
export const reasons = (texts) => texts.map((text, i) => ({ text, levels: [LEVELS[i % 5].id], who: who(i) }));
export const agreement = (all, more = {}) => ({
  form: FORM,
  now: { proposals: all.length, agreements: 0 },
  ...records('proposal/', all),
  ...more,
});

const lengths = [50, 95, 62, 77, 84, 55, 91, 68];
export const PROPOSAL = fill(JA, 85, '案');
export const CLOSED = proposal(PROPOSAL, 'closed', {
  result: RESULT,
  conditions: ['一年後に、利用した人の声を聞いて見直す', '費用は、町内会と市で半分ずつ持つ'],
  reasons: reasons(lengths.map((letters, i) => fill(JA, letters, `理由${i}`))),
});
// Reasons mention the first letters of their proposal; one that is shorter would stand there whole.
export const HARD = sorts(300, 'ち').map((text, i) =>
  proposal(
    i === 1 ? `${text}が、ひと目で読めるほどではない提案` : text,
    ['draft', 'agreed', 'not-agreed', 'agreed'][i % 4],
    {
      ...(i % 4 && { result: RESULT, reasons: reasons(sorts(300, `り${i}`)) }),
      ...(i % 4 === 1 && { conditions: sorts(300, `ぬ${i}`).slice(0, 3) }),
    },
  ),
);
