/** What a wall may have to show of a circle, at the limits that the server sets. */
import { fill, JA, sorts } from './sorts.js';

const ACTORS = ['resident', 'association', 'npo', 'company', 'school', 'office', 'other'];

/** Gives the records of a circle that has gone on for a long time, or of one that has just begun. */
export function circled(who, records, begun = true) {
  const names = [...sorts(40, 'む').filter((each) => !each.includes('\n')), '商店会の方', '市の方'].slice(
    0,
    12,
  );
  const chairs = names.map((name, i) => ({
    ...(i % 3 === 1 ? { who: who(i) } : { name }),
    ...{ actor: ACTORS[i % ACTORS.length], spoken: begun ? 50_000 * i : 0 },
    ...(i === 3 && { guest: true }),
    ...(i === 5 && { left: true }),
  }));
  const lines = [
    ...sorts(140, 'う'),
    ...Array.from({ length: 30 }, (_, i) => `〔${i + 1}〕つ目の話。終バスは九時です`),
  ];
  const notes = [...sorts(140, 'ゐ'), '夜道の話も聞きたい'];
  return {
    form: {
      ...{ topic: { ja: fill(JA, 90, '輪') }, empty: true, notes: true },
      ...{ noteLimit: 140, lineLimit: 140, nameLimit: 40, insideLimit: 12 },
    },
    now: { inside: 11, lines: begun ? lines.length : 0, written: 7, handed: notes.length },
    turn: begun ? { chair: '2', since: Date.now() - 65_000, next: '3', turns: 9 } : { next: '0', turns: 0 },
    ...records('chair/', chairs),
    ...(begun &&
      records(
        'line/',
        lines.map((text, i) => ({ n: i, text, chair: String(i % chairs.length) })),
      )),
    ...(begun &&
      records(
        'note/',
        notes.map((text, i) => ({ text, who: who(i) })),
      )),
  };
}
