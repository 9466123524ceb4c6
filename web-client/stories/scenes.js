/** What a wall may have to show, of every kind of step: words of every sort, at the limits that the server sets. */
import { budgets, poll, survey } from './asked.js';
import { circled } from './circled.js';
import { explained } from './explained.js';
import { inventories } from './listed.js';
import { laidBoards } from './laidBoards.js';
import { between, MORE } from './between.js';
import { NAMES, who } from './people.js';
import { agreement, CLOSED, HARD, proposal, PROPOSAL, reasons, RESULT } from './proposed.js';
import { ratings } from './rated.js';
import { past } from './scenesOfPast.js';
import { AR, fill, JA, sorts } from './sorts.js';
import { views } from './views.js';
import { motions } from './voted.js';

const many = (n, make) => Array.from({ length: n }, (_, i) => make(i));
const records = (prefix, all) =>
  Object.fromEntries(all.map((each, i) => [`${prefix}${i}`, { order: i, ...each }]));

const STEPS = [
  ['past', 'review', '前回のふりかえり'],
  ['hello', 'check-in', 'はじめのひとこと'],
  ['ideas', 'board', '思っていることを出す'],
  ['clusters', 'cluster', '近いものを寄せる'],
  ['weight', 'dot-vote', '今日話したいことを選ぶ'],
  ['theme', 'poll', '次に話したいことを選ぶ'],
  ['purse', 'budget', '時間を分ける'],
  ['views', 'statements', '一つずつ答える'],
  ['reflection', 'survey', '今日をふりかえる'],
  ['listed', 'inventory', '活動の棚卸し'],
  ['marks', 'rating', 'やり方を評価する'],
  ['talk', 'dialogue', 'テーブルで話す'],
  ['agreement', 'consensus', '合意をたしかめる'],
  ['promises', 'commitments', 'できることを分け合う'],
  ['explain', 'present', '説明を聞いて質問する'],
  ['ring', 'circle', '輪で話す'],
];

/** A scene in which the room is in this step. `name` says what is seen. */
function scene(name, at, set, { among, tables, title } = {}) {
  const steps = [...STEPS, ...MORE.filter(([id]) => id === at)];
  const index = steps.findIndex(([id]) => id === at);
  const texts = {
    title: 'これからのまちの話し合い',
    purpose: '',
    steps: Object.fromEntries(
      steps.map(([id, , words]) => [
        id,
        { title: id === at ? (title ?? `${words}・${name}`) : words, purpose: '', promise: '' },
      ]),
    ),
  };
  const hall = {
    session: {
      title: texts.title,
      area: 'sample',
      template: 't',
      heldOn: '2026-11-22',
      tables: 12,
      sample: true,
    },
    course: {
      status: 'open',
      current: at,
      steps: steps.map(([id]) => id),
      reached: steps.slice(0, index + 1).map(([id]) => id),
      texts: name,
    },
    clock: { running: true, since: Date.now(), left: 754_000 },
    room: { seats: 60, tables: Object.fromEntries(many(12, (i) => [String(i + 1), 5])) },
    'hello:now': { voices: 58 },
    'ideas:now': { notes: 142 },
    'clusters:now': { clusters: 9, loose: 3 },
    ...Object.fromEntries(
      steps.map(([id, kind]) => [
        `step/${id}`,
        {
          kind,
          names: 'shown',
          minutes: 15,
          from: id === 'clusters' ? ['ideas'] : [],
          ...(id === at && among && { among }),
        },
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(set).map(([key, record]) => [key.includes(':') ? key : `${at}:${key}`, record]),
    ),
  };
  return { name, title: texts.steps[at].title, texts, hall, tables };
}

const LONG_TITLE = fill(JA, 80, '題');

function board() {
  const form = {
    prompts: [{ ja: 'このまちの好きなところは、どこですか。' }, { ja: fill(JA, 120, '問') }],
    kinds: [
      { id: 'a', text: { ja: '心配なこと' }, color: 'pink' },
      { id: 'b', text: { ja: 'できること・やってみたいこと' }, color: 'green' },
    ],
    noteLimit: 140,
  };
  const texts = [
    ...sorts(140, 'い'),
    ...sorts(140, 'ろ'),
    ...many(60, (i) => `〔${i + 1}〕枚目の付箋。街灯が暗いところがあります`),
  ];
  const notes = texts.map((text, i) => ({
    ...{ text, prompt: i % 2, kind: i % 3 === 0 ? 'a' : 'b', who: who(i) },
    ...(i % 5 === 0 && { merged: [{ id: 'm', text: 'x' }] }),
  }));
  return { form, now: { notes: notes.length }, revealed: true, ...records('note/', notes) };
}

function clusters() {
  const items = [
    ...sorts(140, 'に'),
    ...many(50, (i) => `〔${i + 1}〕番の付箋。バスの本数が減って、出かけにくい`),
  ].map((text, i) => ({
    text,
    ...{ from: [], ...(i % 2 && { table: String((i % 12) + 1) }) },
  }));
  const names = [
    '夜のまとまり',
    ...sorts(40, 'ほ').filter((each) => !each.includes('\n')),
    '足の便',
    '遊び場',
  ];
  const all = names.map((name, c) => ({
    name,
    notes: items.flatMap((_, i) => (i % (names.length + 1) === c ? [`n${i}`] : [])),
  }));
  return {
    form: { from: [], by: 'everyone', nameLimit: 40 },
    now: { clusters: all.length },
    ...records('cluster/', all),
    ...records('ideas:item/n', items),
  };
}

function dots(closed) {
  const texts = [...sorts(140, 'へ'), ...many(20, (i) => `〔${i + 1}〕つ目のまとまり`)];
  const form = { from: [], dots: 3, max: 2, least: 5, items: texts.map((_, i) => `i${i}`) };
  const items = records(
    'item/i',
    texts.map((text, i) => ({ text, from: [], ...(i % 4 === 1 && { table: '12' }) })),
  );
  const results = texts.map((_, i) => ({ dots: 160 - 5 * i, hands: 2, rank: i + 1, tied: i % 3 === 1 }));
  return {
    form,
    now: { voters: 57, hands: 12, closed },
    ...items,
    ...(closed && records('result/i', results)),
  };
}

function talk() {
  const texts = [...sorts(1000, 'と'), ...many(20, (i) => `〔${i + 1}〕人目です。${JA}`)];
  return {
    form: {
      topic: { ja: '明日からできることは、何でしょうか。だれと、どこから始めますか。' },
      utteranceLimit: 1000,
    },
    now: { utterances: texts.length },
    queue: { speaking: who(1), busy: true, waiting: many(20, (i) => who(i)), length: 20 },
    ...records(
      'utterance/',
      texts.map((text, i) => ({ text, n: i, at: 1, taken: 'self', who: who(i) })),
    ),
  };
}

function promises() {
  const seven = many(7, (i) => ({
    what: fill(JA, 75, `約${i}`),
    who: who(i),
    party: '中央町内会と商店街の有志',
    by: '2026-12-24',
  }));
  const others = sorts(300, 'る').map((what, i) => ({ what, who: who(i), by: '2027-03-31' }));
  const questions = sorts(300, 'を').map((text, i) => ({
    text,
    to: i % 2 ? 'next' : '都市整備部 公園緑地課 維持管理係',
  }));
  const all = [...seven, ...others];
  return {
    form: { from: [], whatLimit: 300 },
    now: { commitments: all.length, questions: questions.length },
    ...records('commitment/', all),
    ...records('question/', questions),
  };
}

function ended() {
  const base = scene('終わり', 'promises', promises());
  base.hall.course = { ...base.hall.course, status: 'closed' };
  const agreed = [PROPOSAL, ...sorts(300, 'か')].map((text, i) => ({
    ...{ id: `agreement:p${i}`, state: 'agreed', text, wording: [], from: [], reasons: [] },
    conditions: i === 0 ? CLOSED.conditions : [],
  }));
  const list = (prefix) =>
    Object.entries(promises()).flatMap(([key, record]) =>
      key.startsWith(prefix) ? [{ id: key, ...record, who: record.who?.seat }] : [],
    );
  const seated = Object.fromEntries(many(40, (i) => [`p${i}`, { number: i + 1, role: 'participant' }]));
  const names = Object.fromEntries(many(40, (i) => [`p${i}`, NAMES[i % NAMES.length]]));
  const record = {
    proposals: agreed,
    commitments: list('commitment/'),
    questions: list('question/'),
    seated,
  };
  return { ...base, title: base.texts.title, record: { record, names, sha256: '' } };
}

function gathering() {
  const base = scene('はじまる前', 'hello', {});
  base.hall.course = { ...base.hall.course, status: 'waiting', current: undefined, reached: [] };
  base.hall.session = { ...base.hall.session, title: fill(JA, 100, '会') };
  base.texts.purpose = fill(JA, 300, '目的');
  return { ...base, title: base.hall.session.title };
}

const TABLES = Object.fromEntries(many(12, (i) => [String(i + 1), { 'talk:now': { utterances: 3 * i } }]));
const MOODS = ['sunny', 'partly-cloudy', 'cloudy', 'rainy'];
const checkIn = {
  form: {
    question: { ja: 'いまの気持ちを、天気とひとことで教えてください。このまちに来て、何年になりますか。' },
    moods: MOODS,
    wordLimit: 60,
  },
  now: { voices: 67 },
  ...records(
    'said/',
    [...sorts(60, 'は'), ...many(60, (i) => `〔${i + 1}〕人目、よろしくお願いします`)].map((word, i) => ({
      word,
      mood: MOODS[i % 4],
      who: who(i),
    })),
  ),
};
const hidden = { form: board().form, now: { notes: 142 } };
const few = {
  form: { prompts: [], kinds: [], noteLimit: 140 },
  now: { notes: 2 },
  revealed: true,
  ...records('note/', [
    { text: '街灯が暗い', prompt: 0 },
    { text: 'ベンチがほしい', prompt: 0 },
  ]),
};

/** Every scene; the words in `record` order are found by whoever measures. */
export const SCENES = [
  gathering(),
  scene('前回からの一覧', 'past', past(who, records)),
  scene('前回からの一件', 'past', past(who, records, 1)),
  scene('前回なし', 'past', { form: { wordLimit: 300, figureLimit: 40 }, now: { told: 0 } }),
  scene('ひとこと', 'hello', checkIn),
  ...between(scene, who),
  scene('伏せた付箋', 'ideas', hidden, { title: LONG_TITLE }),
  scene('開いた付箋', 'ideas', board()),
  scene('二枚だけ', 'ideas', few),
  ...laidBoards({ many, records, who }).map(([name, set]) => scene(name, 'ideas', set)),
  scene('まとまり', 'clusters', clusters()),
  scene('投票中', 'weight', dots(false)),
  scene('投票の結果', 'weight', dots(true)),
  scene('質問', 'theme', poll(false)),
  scene('質問への答え', 'theme', poll(true)),
  ...budgets(scene),
  scene('文に答える', 'views', views(false)),
  scene('文の結果', 'views', views(true)),
  scene('アンケート', 'reflection', survey(false)),
  scene('アンケートの結果', 'reflection', survey(true)),
  ...inventories(scene),
  ...ratings(scene),
  scene('発言', 'talk', talk()),
  scene('発言なし', 'talk', {
    ...talk(),
    ...Object.fromEntries(many(27, (i) => [`utterance/${i}`, undefined])),
  }),
  scene(
    'テーブルごと',
    'talk',
    { form: talk().form, now: { utterances: 198 } },
    { among: 'tables', tables: TABLES },
  ),
  scene('提案の一覧', 'agreement', agreement(HARD)),
  scene(
    'ききとり',
    'agreement',
    agreement([proposal(fill(JA, 300, '問う'), 'asking', { conditions: sorts(300, 'わ').slice(0, 2) })], {
      'n/0': { n: 48, hands: 6 },
    }),
  ),
  scene('八十五字の提案', 'agreement', agreement([CLOSED])),
  scene(
    '重い提案',
    'agreement',
    agreement([
      proposal(fill(AR, 300, 'و'), 'closed', {
        result: RESULT,
        conditions: sorts(300, 'よ'),
        reasons: reasons([...sorts(300, 'た'), ...sorts(300, 'れ')]),
      }),
    ]),
  ),
  scene('役割分担', 'promises', promises()),
  scene('説明', 'explain', explained({ part: '1' })),
  scene('短い説明', 'explain', explained({ part: '7' })),
  scene('取り上げた質問', 'explain', explained({ part: '1', question: '1' })),
  scene('質問の一覧', 'explain', explained({})),
  ...motions(scene),
  scene('輪の話', 'ring', circled(who, records)),
  scene('輪の始まり', 'ring', circled(who, records, false)),
  ended(),
];
