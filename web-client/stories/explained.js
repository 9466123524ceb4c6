/** What a wall may have to show of what is explained and asked, at the limits that the server sets. */
import { fill, JA, sorts } from './sorts.js';

const NAMES = ['はなこ', 'ليلى بنت عمر', '山田（町内会の防災担当）'];

/** Gives the records while the room looks at this: a part, a question, or neither, which is all there are. */
export function explained(on) {
  const parts = [...sorts(140, 'ね'), '費用と今後の予定'].map((title, i) => ({
    title: { ja: title },
    text: { ja: fill(JA, i === 1 ? 1000 : 120, `説${i}`) },
    speaker: { ja: '都市整備部 公園緑地課' },
    ...(i % 2 && { minutes: 5, link: `https://www.city.example.jp/plans/river-path/2026/part-${i}.pdf` }),
  }));
  const outcomes = [
    undefined,
    { state: 'answered', text: fill(JA, 200, '答') },
    { state: 'carried', to: '都市整備部 公園緑地課 維持管理係', by: '2027-03-31' },
    { state: 'elsewhere', text: fill(JA, 100, '先') },
  ];
  const texts = [
    ...sorts(300, 'な'),
    ...Array.from({ length: 20 }, (_, i) => `〔${i + 1}〕つ目の質問。いつ終わりますか`),
  ];
  const questions = texts.map((text, i) => ({
    text,
    who: { seat: `p${i}`, name: NAMES[i % NAMES.length] },
    outcome: outcomes[i % 4],
  }));
  const only = (prefix, all, id) =>
    Object.fromEntries(
      all.flatMap((each, i) =>
        id === undefined || id === String(i) ? [[prefix + i, { order: i, ...each }]] : [],
      ),
    );
  return {
    form: {
      ...{ questions: true, questionLimit: 300, answerLimit: 1000, elsewhereLimit: 300 },
      ...{ titleLimit: 140, textLimit: 1000, linkLimit: 300 },
    },
    now: { asked: questions.length, replies: 6, carried: 6 },
    on: { since: Date.now(), turns: 1, ...on },
    ...(on.question ? {} : only('part/', parts, on.part)),
    ...(on.part && !on.question ? {} : only('question/', questions, on.question)),
    ...Object.fromEntries(texts.map((_, i) => [`n/${i}`, { n: 60 - i }])),
  };
}
