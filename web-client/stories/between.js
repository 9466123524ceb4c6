/** What a wall shows between two talks: until when the break lasts, and who sits where. */
import { fill, JA } from './sorts.js';

/** Kinds that one meeting has no need of: each stands in the scenes that show it. */
export const MORE = [
  ['rest', 'break', '休憩'],
  ['places', 'seat-plan', '席を決める'],
  ['motion', 'motion', '議案を採決する'],
];

export function between(scene, who) {
  const form = { by: 'actor', list: true, themes: [] };
  const people = Array.from({ length: 60 }, (_, i) => [
    `at/p${i}`,
    { who: who(i), table: String(1 + (i % 12)) },
  ]);
  return [
    scene('いつまで', 'rest', { form: { back: { ja: fill(JA, 120, '戻') } }, now: { back: 12 } }),
    scene('だれがどこに', 'places', { form, now: { seated: 60 }, ...Object.fromEntries(people) }),
    scene('人数だけ', 'places', { form: { by: 'random', themes: [] }, now: { seated: 60 } }),
    scene('決めているところ', 'places', { form, now: { seated: 0 } }),
  ];
}
