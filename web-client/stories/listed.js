/** What a wall may have to show of an inventory: as it is gathered, answered, and settled. */
import { fill, JA, sorts } from './sorts.js';

const DECISIONS = [
  { id: 'keep', text: { ja: '続ける' } },
  { id: 'lighten', text: { ja: '軽くする' } },
  { id: 'merge', text: { ja: 'まとめる' } },
  { id: 'hand-over', text: { ja: '引きつぐ' } },
  { id: 'stop', text: { ja: 'やめる' } },
  { id: 'undecided', text: { ja: '今日は決めない' } },
];
const SPLITS = [
  [40, 9, 8, 0, 0],
  [12, 12, 3, 4, 1],
  [0, 0, 0, 0, 57],
];

function result(i) {
  const counts = Object.fromEntries(DECISIONS.slice(0, 5).map(({ id }, d) => [id, SPLITS[i % 3][d]]));
  const top = Math.max(...Object.values(counts));
  const most = Object.keys(counts).filter((id) => counts[id] === top);
  return { counts, most, ...(i % 5 === 0 && { byHand: { keep: 3 } }), ...(i === 2 && { withheld: true }) };
}

/** Lists activities of every sort, being gathered (`gather`), answered (`decide`) or settled (`closed`). */
function inventory(mode) {
  const closed = mode === 'closed';
  const short = Array.from({ length: 12 }, (_, i) => `〔${i + 1}〕つ目の活動。夏まつりの準備`);
  const said = sorts(140, 'め').map((each) => each.replaceAll('\n', ' '));
  const all = [...sorts(40, 'む'), ...short].map((words, i) => [
    [`activity/a${i}`, { words, order: i }],
    ...(mode === 'gather' || i % 2
      ? [
          [
            `facts/a${i}`,
            { facts: [0, 1].map((field) => ({ field, words: fill(JA, 40 - 10 * field, `事${i}`) })) },
          ],
        ]
      : []),
    ...(closed ? [[`result/a${i}`, result(i)]] : []),
    ...(closed && i % 3 !== 2
      ? [
          [
            `verdict/a${i}`,
            { decision: DECISIONS[i % 6].id, ...(i % 2 === 0 && { sentence: said[i % said.length] }) },
          ],
        ]
      : []),
  ]);
  return {
    form: {
      fields: [{ ja: 'かかわる人数' }, { ja: '一年の時間' }],
      ...(mode !== 'gather' && { decisions: DECISIONS, least: 5 }),
      ...{ nameLimit: 40, sentenceLimit: 140, reasonLimit: 300 },
    },
    now: { activities: all.length, ...(mode !== 'gather' && { respondents: 57, hands: 12 }), closed },
    ...Object.fromEntries(all.flat()),
  };
}

/** Makes a scene of each. */
export const inventories = (scene) => [
  scene('活動の書き出し', 'listed', inventory('gather')),
  scene('どうするか', 'listed', inventory('decide')),
  scene('活動の結論', 'listed', inventory('closed')),
];
