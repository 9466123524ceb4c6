/** Words of every sort that people write: long, short, of many lines, without a break, in other scripts, in pictures. */

export const JA =
  '夜の道が暗くて、駅から遠回りをして帰る人がいます。街灯の電球を替えるだけでも、ずいぶん違うと思います。';
const EN =
  'The way home from the station is dark at night, so people walk a longer way round, and nobody is out after nine. ';
export const AR =
  'الطريق من المحطة مظلم في الليل ولذلك يمشي الناس في طريق أطول ولا يخرج أحد بعد التاسعة مساء في الحي القديم ';
const EMOJI = '👩‍👩‍👧‍👦🏞️🚸🇯🇵🧑‍🦽';

/** So many letters of some words, as a server counts them, begun with a mark that makes them different from all others. */
export const fill = (words, letters, mark) => {
  const all = [...`${mark} ${words.repeat(Math.ceil(letters / [...words].length))}`]
    .slice(0, letters)
    .join('');
  return all.trim();
};

/** Words of every sort within a limit; the mark tells each from all others of the scene. */
export const sorts = (limit, mark) => [
  fill(JA, limit, `${mark}長`),
  `${mark}短い`,
  [`${mark}行`, ...Array.from({ length: 17 }, (_, i) => `${i + 1}つ目`)].join('\n'),
  fill(`https://example.jp/${'abcdefghij'.repeat(30)}`, limit, `${mark}続`).replaceAll(' ', ''),
  fill(EN, limit, `${mark} Latin`),
  fill(AR, limit, `${mark} عربي`),
  // The limit counts code points; a family of four is eleven of them.
  fill(EMOJI, limit, `${mark}絵`),
];
