/** A session in every kind of step, with something in it to press: what a walk through all buttons needs. */
import type { Records, Role } from '../src/live/protocol';

export type Scene = { kind: string; role: Role; hall: Records; own?: Records; desk?: Records };

const text = { ja: 'words' };
const who = (seat: string) => ({ seat, name: seat });
const proposal = (order: number, state: string) => ({
  ...{ text: `proposal ${order}`, order, version: 1, wording: [], from: [], state },
  ...(state === 'closed' ? { result: { bands: [], byHand: {}, total: 5, lives: 4, median: [] } } : {}),
});
const levels = [
  { id: 'full', text, full: true, lives: true },
  { id: 'no', text },
];
const note = (order: number) => ({ text: `note ${order}`, prompt: 0, order });
const item = (order: number) => ({ text: `item ${order}`, order, from: [] });

const MOTION = {
  ...{ roll: { members: 40, attending: 20, written: 5, proxies: 3 }, quorum: 21, there: 28, quorate: true },
  ...{ wording: 1, open: true, counted: 9, inRoom: 6, vote: 1 },
};

const HALL: Record<string, Records> = {
  'check-in': {
    form: { question: text, moods: ['sunny'], wordLimit: 40 },
    now: { voices: 1 },
    'said/a': { mood: 'sunny', order: 1 },
  },
  board: {
    form: {
      ...{ prompts: [text, { ja: 'others' }], kinds: [], noteLimit: 140, layout: 'columns', place: 'anyone' },
      ...{ links: 'everyone', relations: [{ id: 'r', text }] },
    },
    now: { notes: 3, held: 1 },
    'link/l': { from: 'a', to: 'b', kind: 'r' },
    'note/a': note(1),
    'note/p': { ...note(3), paper: true },
    'note/b': { ...note(2), merged: [{ id: 'c', text: 'below' }] },
  },
  cluster: {
    form: { from: 'before', by: 'everyone', nameLimit: 40 },
    now: { clusters: 2, loose: 1 },
    'cluster/k': { name: 'cluster', order: 1, notes: ['a'] },
    'cluster/l': { name: 'cluster', order: 2, notes: [] },
  },
  'dot-vote': {
    form: { from: 'before', dots: 3, max: 2, least: 3, items: ['a', 'b'] },
    now: { voters: 2, hands: 3 },
  },
  budget: {
    form: { unit: text, total: 20, rule: 'greedy', projects: ['here-a', 'here-b'], least: 3 },
    now: { chose: 4, papers: 3 },
    'project/here-a': { text, cost: 12 },
    'project/here-b': { text, cost: 15 },
  },
  poll: {
    form: { question: text, choices: ['a', 'here-1'], most: 1, least: 3 },
    now: { answered: 4, hands: 3 },
    'choice/here-1': { text },
  },
  statements: {
    form: { from: ['before'], add: 'held', reasons: true, least: 3, statementLimit: 140, reasonLimit: 300 },
    now: { respondents: 4, hands: 3 },
    'statement/x': { text, place: 1, order: 0 },
    'statement/a': { place: 2, order: 0 },
    'statement/y': { words: 'added', order: 1 },
  },
  survey: {
    form: { questions: ['q', 'r', 'w'], least: 3, wordLimit: 300 },
    now: { sheets: 4, slips: 2 },
    'question/q': { text, type: 'choice', choices: ['q-1', 'q-2'] },
    'question/r': { text: { ja: 'several' }, type: 'choices', choices: ['r-1', 'r-2'] },
    'question/w': { text: { ja: 'in words' }, type: 'words', choices: [] },
    ...Object.fromEntries(['q-1', 'q-2', 'r-1', 'r-2'].map((id) => [`choice/${id}`, { text: { ja: id } }])),
  },
  inventory: {
    form: {
      ...{ fields: [text], nameLimit: 40, sentenceLimit: 140, reasonLimit: 300, least: 3 },
      decisions: [
        { id: 'keep', text },
        { id: 'undecided', text: { ja: 'not today' } },
      ],
    },
    now: { activities: 2, respondents: 4, hands: 3 },
    'activity/x': { text, place: 1, order: 0 },
    'activity/y': { words: 'added', order: 1, paper: true },
  },
  rating: {
    form: {
      ...{
        question: text,
        scale: 5,
        low: { ja: 'little' },
        high: { ja: 'much' },
        from: ['before'],
        least: 3,
      },
      sides: [
        { id: 'residents', text },
        { id: 'office', text: { ja: 'city' } },
      ],
    },
    now: { raters: 4, hands: 3 },
    'thing/x': { text, place: 1 },
    'thing/a': { place: 2 },
  },
  dialogue: {
    form: { topic: text, utteranceLimit: 1000 },
    now: { utterances: 1 },
    queue: { speaking: who('p1'), waiting: [who('p2')], busy: true, length: 1 },
    'utterance/u': { n: 1, text: 'said', who: who('seat1'), at: 1, taken: 'self' },
  },
  consensus: {
    form: { from: ['before'], levels, proposalLimit: 300, reasonLimit: 300, least: 3 },
    now: { proposals: 3, agreements: 0 },
    'proposal/x': proposal(1, 'asking'),
    'proposal/y': proposal(2, 'draft'),
    'proposal/z': proposal(3, 'closed'),
    'n/x': { n: 3, hands: 2 },
  },
  commitments: {
    form: { from: ['before'], whatLimit: 140 },
    now: { commitments: 1, questions: 1 },
    'commitment/m': { what: 'to mow', who: who('seat1'), order: 1 },
    'question/q': { text: 'who pays', to: 'next', order: 1 },
  },
  present: {
    form: {
      ...{ questions: true, questionLimit: 300, answerLimit: 1000, elsewhereLimit: 300 },
      ...{ titleLimit: 140, textLimit: 1000, linkLimit: 300 },
    },
    now: { asked: 4, replies: 1 },
    on: { part: 'a', since: 1_000_000, turns: 1 },
    'part/a': { title: text, text, minutes: 5, link: 'https://www.city.example.jp/plan', order: 1 },
    'part/b': { title: { ja: 'costs' }, order: 2 },
    'question/q': { text: 'who pays', order: 1, who: who('seat1') },
    'question/r': { text: 'until when', order: 2, who: who('p2') },
    'question/s': { text: 'and where', order: 3, paper: true },
    'question/t': { text: 'why', order: 4, version: 1, outcome: { state: 'answered', text: 'because' } },
    'n/r': { n: 3 },
  },
  circle: {
    form: {
      ...{ topic: text, empty: true, notes: true, noteLimit: 140, lineLimit: 140 },
      ...{ nameLimit: 40, insideLimit: 12 },
    },
    now: { inside: 3, lines: 1, written: 2, handed: 1 },
    turn: { chair: 'a', since: 1_000_000, next: 'b', turns: 3 },
    'chair/a': { name: 'shop', actor: 'company', order: 1, spoken: 60_000 },
    'chair/b': { who: who('p2'), order: 2, spoken: 0 },
    'chair/g': { who: who('p3'), order: 3, guest: true, spoken: 0 },
    asking: { who: [who('p4')] },
    'note/n': { text: 'the lamp', order: 1, who: who('seat1') },
    'line/l': { n: 1, text: 'the last bus', chair: 'a' },
  },
  motion: {
    form: {
      by: 'open',
      share: 'majority-of-present',
      quorum: 'more-than-half',
      basis: 'persons',
      textLimit: 400,
    },
    now: MOTION,
    'wording/1': { of: text },
  },
  break: { form: { back: text }, now: { back: 1 } },
  'seat-plan': {
    form: { by: 'actor', list: true, themes: ['a', 'b'] },
    now: { seated: 2 },
    themes: { tables: { '1': 'a' } },
    'at/p2': { who: who('p2'), table: '1' },
    'at/p3': { who: who('p3'), table: '1' },
  },
  review: {
    form: { title: 'the last one', heldOn: '2026-10-18', wordLimit: 300, figureLimit: 40 },
    now: { told: 2 },
    on: { entry: 'a' },
    'entry/a': { sort: 'commitment', text: 'to mow', party: 'the club', order: 1 },
    'entry/b': { sort: 'commitment', text: 'to sow', who: who('p9'), by: '2026-11-01', order: 2 },
    'entry/c': { sort: 'question', text: 'who pays', to: 'next', order: 3 },
    'entry/d': { sort: 'indicator', name: text, goal: text, order: 4 },
    'told/b': { state: 'stuck', word: 'rain', who: who('seat1') },
    'told/c': { state: 'answered', word: 'the city', who: who('seat1') },
  },
};
const axis = { text, low: { ja: 'little' }, high: { ja: 'much' } };
const matrix: Records = {
  form: { ...(HALL['board']!['form'] as object), layout: 'matrix', axes: [axis, axis], levels: 5 },
  'at/a': { at: 34 },
  revealed: {},
};
const OWN: Record<string, Records> = {
  board: { mine: { notes: ['a'] }, 'note/a': { ...note(1), state: 'shown' } },
  'dot-vote': { ballot: { dots: { a: 1 }, left: 2 } },
  budget: { ballot: { projects: ['here-a'] }, slips: { slips: [{ projects: ['here-b'], count: 1 }] } },
  poll: { ballot: { choices: ['a'] } },
  statements: {
    mine: { statements: ['y'] },
    'statement/y': { text: 'added', state: 'shown' },
    'answer/x': { answer: 'agree', reason: 'so' },
  },
  survey: { sheet: { choices: ['q-1'], words: [] }, 'slip/1': { choices: ['q-2'], words: ['more'] } },
  inventory: {
    mine: { activities: ['y'] },
    'activity/y': { text: 'added', state: 'shown', paper: true },
    'answer/x': { decision: 'keep', reason: 'so' },
  },
  rating: { mine: { side: 'office' }, 'answer/x': { mark: '4' } },
  dialogue: { turn: { raised: true } },
  circle: { mine: { notes: ['n'] }, 'note/n': { text: 'the lamp', handed: true }, place: { asks: true } },
  commitments: { mine: { commitments: ['m'], questions: ['q'] } },
  review: { yours: { told: ['b', 'c'] } },
  motion: { ballot: { voice: 'for' }, counts: { counts: { 'hands-for': 2 } } },
  'seat-plan': { mine: { theme: 'a', stays: true } },
  present: {
    mine: { questions: ['q'] },
    wants: { questions: ['s'] },
    'question/q': { text: 'who pays' },
  },
};
const PLAN = { number: 3, way: 'theme', tables: 2, again: 1, atLeast: 0, granted: 1 };
const SEATED: Records = {
  plan: PLAN,
  mix: { tables: { '1': { resident: 2, office: 1 }, '2': { resident: 1 } } },
  'place/p2': { who: who('p2'), table: '1' },
  late: { count: 1, people: [who('p4')] },
  stays: { seats: [] },
  wishes: { themes: { a: 2 } },
};
const DESK: Record<string, Records> = {
  board: { desk: { writers: 2 }, 'held/h': note(9) },
  circle: { 'waiting/w': { text: 'the path', order: 2, paper: true } },
  present: { 'held/h': { text: 'who is that', order: 9 } },
  motion: {
    'mark/m': { member: 'twelve', as: 'written', voice: 'for', n: 1 },
    'counted/hands-for': { count: 4 },
  },
  'seat-plan': SEATED,
  inventory: { 'left/z': { words: 'left', order: 2 } },
  rating: { desk: { done: 1, ratings: 6 } },
  statements: { desk: { done: 1, answers: 9, held: 1 }, 'held/h': { words: 'held', order: 2 } },
};

const keyed = (records: Records = {}): Records =>
  Object.fromEntries(Object.entries(records).map(([key, record]) => [`here:${key}`, record]));

const step = (kind: string, from: string[] = []) => ({ kind, names: 'shown', minutes: 5, from });

const course = (more: object = {}) => ({
  ...{ status: 'open', current: 'here', steps: ['before', 'here', 'after'], reached: ['before', 'here'] },
  ...{ texts: 'h', ...more },
});

/** `hall` says what else stands there, `here` what else of the step. */
type More = { course?: object; own?: Records; desk?: Records; hall?: Records; here?: Records };
function scene(kind: string, role: Role, more: More = {}): Scene {
  return {
    ...{ kind, role },
    hall: {
      session: { title: 'round table', area: 'a', template: 't', heldOn: '2026-11-22', tables: 2 },
      course: course(more.course),
      'step/before': { ...step('board'), names: 'hidden' },
      'step/here': step(kind, ['before']),
      'step/after': { ...step('check-in'), least: 3 },
      calls: { tables: { '2': 900_000 } },
      clock: { running: true, since: 1_000_000, left: 300_000 },
      room: { seats: 12, tables: { '1': 5, '2': 7 } },
      'before:item/a': item(1),
      'before:item/b': item(2),
      ...keyed({ ...HALL[kind], ...more.here }),
      ...more.hall,
    },
    own: { me: { seat: 'seat1', role, table: '1' }, ...keyed(more.own ?? OWN[kind]) },
    desk: {
      'seat/seat1': { who: who('seat1'), role, table: '1' },
      'seat/p2': { who: who('p2'), role: 'participant', table: '2' },
      undo: { type: 'clock/start', act: 4 },
      ...keyed(more.desk ?? DESK[kind]),
    },
  };
}

const INVENTORY = HALL['inventory']!;
const GATHERED: Records = { form: { ...(INVENTORY['form'] as object), decisions: undefined } };
const SETTLED: Records = {
  now: { activities: 2, respondents: 4, closed: true, verdicts: 1 },
  'result/x': { counts: { keep: 4 }, most: ['keep'] },
  'result/y': { counts: { keep: 4 }, most: ['keep'] },
  'verdict/y': { decision: 'keep', sentence: 'as before' },
};
const AT_TABLES: Records = { 'step/here': { ...step('dialogue'), among: 'tables' } };

const ROLES: Role[] = ['facilitator', 'participant', 'table-host'];

/** Every kind as it stands before each who may press something; those who lead have the whole console. */
export const scenes: [name: string, scene: Scene][] = [
  ...Object.keys(HALL).flatMap((kind) =>
    ROLES.map((role): [string, Scene] => [`${kind}, as ${role}`, scene(kind, role)]),
  ),
  ['inventory, gathered', scene('inventory', 'participant', { here: GATHERED })],
  ['inventory, to be settled', scene('inventory', 'facilitator', { here: SETTLED })],
  ['board, on a matrix', scene('board', 'participant', { here: matrix })],
  ['circle, on the empty chair', scene('circle', 'participant', { own: { place: { chair: 'g' } } })],
  ['circle, before the chair is asked for', scene('circle', 'participant', { own: { place: {} } })],
  [
    'circle, before somebody speaks',
    scene('circle', 'facilitator', { here: { turn: { next: 'a', turns: 0 } } }),
  ],
  ['dialogue, before a hand is raised', scene('dialogue', 'participant', { own: { turn: {} } })],
  ['motion, before the vote', scene('motion', 'facilitator', { here: { now: { ...MOTION, open: false } } })],
  [
    'motion, before the roll',
    scene('motion', 'facilitator', {
      here: { now: { there: 0, wording: 1, counted: 0, inRoom: 0, vote: 1 } },
      hall: { 'step/before': step('motion') },
    }),
  ],
  ['a table', scene('dialogue', 'participant', { hall: AT_TABLES })],
  [
    'a table that calls',
    scene('dialogue', 'participant', { hall: { ...AT_TABLES, calls: { tables: { '1': 900_000 } } } }),
  ],
  [
    'seat-plan, before people are seated',
    scene('seat-plan', 'participant', { hall: { 'here:now': { seated: 0 } } }),
  ],
  ['seat-plan, before there is one', scene('seat-plan', 'facilitator', { desk: {} })],
  [
    'seat-plan, once people were seated',
    scene('seat-plan', 'facilitator', { desk: { ...SEATED, plan: { ...PLAN, applied: true } } }),
  ],
  ['the last step', scene('check-in', 'facilitator', { course: { steps: ['before', 'here'] } })],
  [
    'a closed session',
    scene('check-in', 'facilitator', { course: { status: 'closed', finalAt: 1_600_000 } }),
  ],
];
