/** What a wall may have to show of the meeting before: words of every sort, at the limits that the server sets. */
import { fill, JA, sorts } from './sorts.js';

/** A look back on the meeting before; `on` is the place of the one that the room is at. */
export function past(who, records, on) {
  const states = ['done', 'under-way', 'stuck', 'dropped'];
  const commitments = sorts(140, 'お').map((text, i) => ({
    ...{ sort: 'commitment', text, who: who(i), by: '2026-11-01' },
    ...(i % 3 === 0 && { party: '中央町内会と商店街の有志' }),
  }));
  const questions = sorts(300, 'く').map((text, i) => ({
    ...{ sort: 'question', text },
    to: i % 2 ? 'next' : '都市整備部 公園緑地課 維持管理係',
  }));
  const indicator = {
    ...{ sort: 'indicator', name: { ja: '顔なじみの人がいる参加者' } },
    ...{ before: { ja: '32人（前回の会場で）' }, goal: { ja: '40人' } },
  };
  const all = [...commitments, ...questions, indicator];
  const words = sorts(300, 'や');
  const told = commitments.map((_, i) => ({
    state: states[i % 4],
    ...(i % 2 && { word: words[i % words.length] }),
  }));
  return {
    form: { title: fill(JA, 80, '前'), heldOn: '2026-10-18', wordLimit: 300, figureLimit: 40 },
    now: { told: told.length },
    ...(on !== undefined && { on: { entry: String(on) } }),
    ...records('entry/', all),
    ...records('told/', told),
  };
}
