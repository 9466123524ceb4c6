/** Boards as they lie on the wall: on a timeline, in columns, on two axes, with links between their notes. */
import { sorts } from './sorts.js';

/** Gives each with what is seen in it; the helpers make many of a sort, records in order, and people. */
export function laidBoards({ many, records, who }) {
  const MOMENTS = ['今日', '来年', '五年後', '2060年'].map((ja) => ({ ja }));
  const RELATIONS = [{ id: 'r', text: { ja: '原因→対応策' } }];
  const laid = (more, texts, ats, links) => ({
    form: { prompts: MOMENTS, kinds: [], noteLimit: 140, place: 'anyone', links: 'everyone', ...more },
    now: { notes: texts.length },
    revealed: true,
    ...records(
      'note/',
      texts.map((text, i) => ({ text, prompt: i % 3, who: who(i) })),
    ),
    ...Object.fromEntries(ats.map((at, i) => [`at/${i}`, { at }])),
    ...Object.fromEntries(links.map(([from, to], i) => [`link/${i}`, { from, to, kind: 'r' }])),
  });
  /** What is read at a glance: few words, none in the last column. */
  const moments = laid(
    { layout: 'timeline', relations: RELATIONS },
    [
      '通りに街灯を三つ足して、歩いて帰れる',
      '空き店舗を借りて、週に二日あける',
      '子どもが一人で図書館へ行ける町',
    ],
    [1, 2, 3],
    [
      ['0', '1'],
      ['1', '2'],
    ],
  );
  const MANY = [
    ...sorts(140, 'そ'),
    ...many(60, (i) => `〔${i + 1}〕枚目の付箋。バス停まで歩くのがつらい人がいます`),
  ];
  const LINES = [
    ['0', '9'],
    ['10', '0'],
    ['12', '13'],
  ];
  const crowded = laid({ layout: 'columns', relations: RELATIONS }, MANY, [2, 3, 1], LINES);
  const axis = (ja, low, high) => ({ text: { ja }, low: { ja: low }, high: { ja: high } });
  const matrix = laid(
    {
      ...{ layout: 'matrix', levels: 5, prompts: [], relations: RELATIONS },
      axes: [axis('続けるための負担', 'とても軽い', 'とても重い'), axis('町にとっての必要', '低い', '高い')],
    },
    MANY,
    many(60, (i) => 10 * ((i % 5) + 1) + ((i * 7) % 5) + 1),
    LINES,
  );
  return [
    ['年表', moments],
    ['列', crowded],
    ['二つの軸', matrix],
  ];
}
