/** What a wall may have to show of an open space: the market as it fills and once it has closed, and a round. */
import { sorts } from './sorts.js';

/** Lists topics of every sort, some of them without a place; `round` shows those of the first round alone. */
function market(who, { closed = false, round = false } = {}) {
  const line = (text) => text.replaceAll('\n', ' ');
  const said = [...sorts(40, '市'), ...Array.from({ length: 15 }, (_, i) => `〔${i + 1}〕つ目の話題`)].map(
    line,
  );
  const lines = sorts(140, '札').map(line);
  const reports = sorts(400, '紙');
  const all = said.map((text, i) => ({
    ...{ text, order: i + 1 },
    ...(i % 4 !== 3 && { line: lines[i % lines.length] }),
    ...(i % 5 === 4 ? { name: '紙に書いてくださった見本の方' } : { who: who(i) }),
    ...(i % 4 !== 2 && { round: (i % 2) + 1, table: String((i >> 1) + 1) }),
    ...(closed && { wishes: 3 * i, ...(i % 3 === 0 && { hands: 2 }) }),
    ...(round && { guests: i, ...(i % 2 === 0 && { report: reports[i % reports.length] }) }),
  }));
  const shown = round ? all.filter((topic) => topic.round === 1) : all;
  return {
    form: round ? { from: 'before', round: 1, reportLimit: 400 } : { rounds: 2, least: 3, reportLimit: 400 },
    now: { topics: shown.length, done: 12, wishers: 48, hands: 12, closed },
    ...Object.fromEntries(shown.map((topic, i) => [`topic/t${i}`, topic])),
  };
}

/** Makes a scene of each. */
export const markets = (scene, who) => [
  scene('話題の募集', 'market', market(who)),
  scene('締め切ったあと', 'market', market(who, { closed: true })),
  scene('一回目', 'market', market(who, { closed: true, round: true })),
  scene('まだ話題なし', 'market', {
    form: { rounds: 2, least: 3, reportLimit: 400 },
    now: { topics: 0, done: 0, few: false, wishers: 0, hands: 0 },
  }),
];
