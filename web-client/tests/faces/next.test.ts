import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nextAct, onward, undoneStep } from '../../src/faces/facilitator/next';
import { byTable, named } from '../../src/faces/facilitator/people';
import type { Conducting, Question } from '../../src/live/desk.svelte';
import type { Records } from '../../src/live/protocol';
import { fromRecords } from '../../src/live/reading.svelte';
import { primaries } from '../../src/steps/primaries';

const step = (kind: string, from: string[] = []) => ({ kind, names: 'hidden', minutes: 10, from });
const steps = ['hello', 'past', 'talk', 'views', 'list', 'ideas', 'group', 'vote', 'agree', 'will'];
const agenda: Records = {
  'step/hello': step('check-in'),
  'step/past': step('review'),
  'step/talk': step('dialogue'),
  'step/ideas': step('board'),
  'step/group': step('cluster', ['ideas']),
  'step/vote': step('dot-vote', ['ideas']),
  'step/views': step('statements'),
  'step/list': step('inventory'),
  'step/agree': step('consensus', ['vote']),
  'step/will': step('commitments', ['agree']),
};
const course = (current?: string, status = 'open', skipped: string[] = []) => ({
  course: { status, current, steps, reached: [], skipped, texts: '' },
});
const running = { clock: { running: true, since: 0, left: 600_000 } };
const source = (current: string | undefined, records: Records = running, skipped: string[] = []) =>
  fromRecords({ ...agenda, ...course(current, current ? 'open' : 'waiting', skipped), ...records });

/** A desk that notes what is done and answers every question with yes. */
function desk() {
  const done: [string, object][] = [];
  const asked: Question[] = [];
  const opened: (string | undefined)[][] = [];
  const does = async (type: string, body: object = {}) => done.push([type, body]) > 0;
  const conducting: Conducting = {
    act: does,
    send: does,
    ask: async (question) => asked.push(question) > 0,
    open: async (...sheet) => opened.push(sheet) > 0,
  };
  return { ...conducting, done, asked, opened };
}
const label = (current: string | undefined, records?: Records) =>
  nextAct(source(current, records), desk())?.label ?? null;

const abe = { seat: 'a', name: 'Abe' };
const sato = { seat: 's', name: 'Sato' };
const seats = (all: number): Records => ({ room: { seats: all, tables: {} } });
const voices = (said: number, together?: number): Records => ({
  ...seats(12),
  'hello:form': { question: { ja: '' }, moods: [], wordLimit: 40, together },
  'hello:now': { voices: said },
});
const queue = (now: object): Records => ({ 'talk:queue': { turns: 4, ...now } });
const left = (on?: string, ...told: string[]): Records => ({
  'past:entry/a': { sort: 'commitment', text: 'to mow', order: 1 },
  'past:entry/b': { sort: 'question', text: 'who pays', order: 2 },
  ...(on && { 'past:on': { entry: on } }),
  ...Object.fromEntries(told.map((id) => [`past:told/${id}`, { state: 'done' }])),
});
const promised = (...served: string[]): Records => ({
  'agree:item/p': { text: 'shade', order: 1, from: [] },
  'agree:item/q': { text: 'bench', order: 2, from: [] },
  ...Object.fromEntries(
    served.map((proposal, order) => [`will:commitment/${order}`, { what: '', proposal, order }]),
  ),
});

describe('the one large button', () => {
  it('begins a talk that has not begun, and is gone once it has ended', async () => {
    expect(label(undefined)).toBe('desk.act.begin');
    expect(nextAct(fromRecords({ ...agenda, ...course('will', 'closed') }), desk())).toBe(null);
    const at = desk();
    await nextAct(source(undefined), at)!.run();
    expect(at.done).toEqual([['course/next', { from: '' }]]);
  });
  it('starts the clock of a step in which nothing has happened yet', async () => {
    const at = desk();
    const act = nextAct(source('ideas', { clock: { since: 0, left: 600_000 } }), at);
    expect(act?.label).toBe('desk.act.start');
    await act!.run();
    expect(at.done).toEqual([['clock/start', { since: 0 }]]);
  });
  describe.each([
    ['a clock that was never started', { clock: { since: 0, left: 600_000 } }, 'desk.act.start'],
    ['a clock that runs', running, 'desk.act.next'],
    ['a clock that was paused', { clock: { since: 0, left: 400_000 } }, 'desk.act.next'],
  ])('with %s', (_, clock, quiet) => {
    const one = (state: string) => ({
      'agree:now': { proposals: 1 },
      'agree:proposal/p': { state, order: 1, text: '', version: 1, wording: [], from: [], conditions: [] },
    });
    const vote = { from: ['ideas'], dots: 3, max: 2, least: 5, items: ['a'] };
    const open = (now: object) => ({ 'vote:form': vote, 'vote:now': now });
    const said = { 'views:form': { from: [], add: 'never', least: 5 } };
    const listed = { 'list:form': { fields: [], decisions: [], least: 5 } };
    const deciding = (now: object, more: Records = {}) => ({
      ...{ ...listed, 'list:now': { activities: 1, ...now } },
      ...{ 'list:activity/a': { words: 'x', order: 1 }, ...more },
    });
    const settled = { 'list:verdict/a': { decision: 'keep' } };
    const views = (now: object) => ({
      ...said,
      'views:statement/a': { words: 'x', order: 1 },
      'views:now': now,
    });
    const ends = 'desk.act.statements.close-answers';
    const early = (now: Records, act: string) =>
      now === running || quiet === 'desk.act.next' ? act : 'desk.act.start';
    // The vote is open from the start, so a clock that is moving leaves nothing but to close it.
    const close = 'desk.act.dot-vote.close-vote';
    it.each<[string, string, Records, string]>([
      ['no note yet', 'ideas', { 'ideas:now': { notes: 0 } }, quiet],
      ['notes that wait to be opened', 'ideas', { 'ideas:now': { notes: 3 } }, 'desk.act.board.reveal'],
      ['notes that are open', 'ideas', { 'ideas:now': { notes: 3 }, 'ideas:revealed': {} }, 'desk.act.next'],
      ['nobody who has voted', 'vote', open({ voters: 0 }), early(clock, close)],
      ['a vote that goes on', 'vote', open({ voters: 5 }), close],
      ['a vote that is closed', 'vote', open({ voters: 5, closed: true }), 'desk.act.next'],
      ['no statement', 'views', { ...said, 'views:now': { respondents: 0 } }, quiet],
      ['nobody who has answered', 'views', views({ respondents: 0 }), early(clock, ends)],
      ['few who have answered', 'views', views({ few: true }), ends],
      ['answers that are taken', 'views', views({ respondents: 7 }), ends],
      ['answers that are closed', 'views', views({ respondents: 7, closed: true }), 'desk.act.next'],
      ['nothing on the list', 'list', { ...listed, 'list:now': { activities: 0 } }, quiet],
      ['what is decided on', 'list', deciding({ respondents: 7 }), 'desk.act.inventory.close-decisions'],
      ['what waits for a verdict', 'list', deciding({ closed: true }), 'desk.act.inventory.verdict'],
      ['what the room has settled', 'list', deciding({ closed: true }, settled), 'desk.act.next'],
      ['what is gathered', 'list', { 'list:form': {}, 'list:now': { activities: 1 } }, 'desk.act.next'],
      ['no proposal', 'agree', { 'agree:now': { proposals: 0 } }, quiet],
      ['a draft', 'agree', one('draft'), 'desk.act.consensus.ask'],
      ['a proposal that is asked', 'agree', one('asking'), 'desk.act.consensus.close-asking'],
      ['a closed proposal that waits to be settled', 'agree', one('closed'), 'desk.consensus.settle'],
      ['a proposal that is settled', 'agree', one('agreed'), 'desk.act.next'],
      ['nothing but a proposal that was withdrawn', 'agree', one('withdrawn'), quiet],
      ['no cluster', 'group', { 'group:now': { clusters: 0, loose: 0 } }, quiet],
      ['notes that are in no cluster', 'group', { 'group:now': { clusters: 2, loose: 5 } }, quiet],
      ['every note in a cluster', 'group', { 'group:now': { clusters: 2, loose: 0 } }, 'desk.act.next'],
      ['nobody who was heard', 'hello', voices(0), quiet],
      ['voices that are missing', 'hello', voices(11), quiet],
      ['every voice', 'hello', voices(12), 'desk.act.next'],
      ['three at a time, and some to come', 'hello', voices(9, 3), quiet],
      ['three at a time, the last two unseen', 'hello', { ...voices(9, 3), ...seats(11) }, 'desk.act.next'],
      ['nothing left from the meeting before', 'past', {}, 'desk.act.next'],
      ['what was left and is shown nowhere', 'past', left(), early(clock, 'desk.act.review.first')],
      ['one that is shown and nobody has told of', 'past', left('a'), 'desk.act.review.tell'],
      ['one that was told of and another', 'past', left('a', 'a'), 'desk.act.review.next'],
      ['all of it told of', 'past', left('b', 'a', 'b'), 'desk.act.next'],
      ['nobody who speaks or waits', 'talk', queue({ length: 0 }), quiet],
      ['somebody who waits', 'talk', queue({ length: 1, waiting: [sato] }), 'desk.dialogue.give.to'],
      ['somebody nameless who waits', 'talk', queue({ length: 1 }), 'desk.act.dialogue.give'],
      [
        'one who speaks and one who waits',
        'talk',
        queue({ busy: true, speaking: abe, length: 1, waiting: [sato] }),
        'desk.act.dialogue.pass-to',
      ],
      ['the same without names', 'talk', queue({ busy: true, length: 1 }), 'dialogue.next'],
      ['one who speaks', 'talk', queue({ busy: true, speaking: abe, length: 0 }), 'desk.dialogue.end'],
      ['no promise for what was agreed', 'will', promised(), early(clock, 'desk.act.commitments.for')],
      ['one agreement without a promise', 'will', promised('p'), 'desk.act.commitments.for'],
      ['a promise for every agreement', 'will', promised('p', 'q'), 'desk.act.close'],
      ['nothing agreed', 'will', {}, early(clock, 'desk.act.close')],
    ])('and %s', (_, step, records, offered) => {
      expect(label(step, { ...clock, ...records })).toBe(offered);
    });
  });
  it('opens hidden notes before it goes on, but not an empty board', () => {
    expect(label('ideas', { ...running, 'ideas:now': { notes: 3 } })).toBe('desk.act.board.reveal');
    expect(label('ideas', { ...running, 'ideas:now': { notes: 0 } })).toBe('desk.act.next');
    expect(label('ideas', { ...running, 'ideas:now': { notes: 3 }, 'ideas:revealed': {} })).toBe(
      'desk.act.next',
    );
  });
  it('says how many of how many have voted before it closes a vote', async () => {
    const records = {
      ...running,
      room: { seats: 30, tables: {} },
      'vote:form': { from: ['ideas'], dots: 3, max: 2, least: 5, items: ['a'] },
      'vote:now': { voters: 12, hands: 4 },
    };
    const at = desk();
    await nextAct(source('vote', records), at)!.run();
    expect(at.asked[0]?.text).toBe('desk.ask.dot-vote.text');
    expect(at.asked[0]?.params).toMatchObject({ n: 12, of: 30, hands: 4 });
    expect(at.done.map(([type]) => type)).toEqual(['dot-vote/close-vote']);
  });
  it('closes the answers to a question once somebody has answered, and goes on when it is closed', async () => {
    const poll = (now: object): Records => ({
      ...running,
      'step/vote': step('poll', ['ideas']),
      'vote:form': { question: { ja: '' }, choices: ['a'], most: 1, least: 5 },
      'vote:now': now,
    });
    expect(label('vote', poll({ few: true }))).toBe('desk.act.poll.close-poll');
    expect(label('vote', poll({ answered: 9, closed: true }))).toBe('desk.act.next');
    expect(label('vote', { ...poll({}), 'vote:form': { question: { ja: '' }, choices: [] } })).toBe(
      'desk.act.next',
    );
    for (const [now, question] of [
      [{ answered: 9, hands: 4, vote: 2 }, 'desk.ask.poll.text'],
      [{ few: true, vote: 2 }, 'desk.ask.poll.text.few'],
    ] as const) {
      const at = desk();
      await nextAct(source('vote', poll(now)), at)!.run();
      expect(at.asked[0]).toMatchObject({ text: question, params: { count: 5 } });
      expect(at.done).toEqual([['poll/close-poll', { vote: 2 }]]);
    }
  });
  it('closes what is asked, settles what is closed, then asks the next draft', async () => {
    const proposal = (id: string, state: string, order: number) => ({
      [`agree:proposal/${id}`]: { state, order, text: id, version: 1, wording: [], from: [], conditions: [] },
    });
    const all = { ...running, ...proposal('a', 'asking', 1), ...proposal('b', 'draft', 2) };
    expect(label('agree', all)).toBe('desk.act.consensus.close-asking');
    expect(label('agree', { ...all, ...proposal('a', 'agreed', 1) })).toBe('desk.act.consensus.ask');
    const at = desk();
    const settling = nextAct(source('agree', { ...all, ...proposal('a', 'closed', 1) }), at)!;
    expect(settling.label).toBe('desk.consensus.settle');
    // Settling needs words first: the step's own sheet is opened, and nothing is sent.
    await settling.run();
    expect(at.opened).toEqual([['settle', 'a']]);
    expect(at.done).toEqual([]);
  });
  it('names what it acts on, so that a second press does no second thing', async () => {
    const does = async (step: string, records: Records) => {
      const at = desk();
      await nextAct(source(step, { ...running, ...records }), at)!.run();
      return at.done[0] ?? at.opened[0];
    };
    const waits = { length: 2, waiting: [sato, abe] };
    expect(await does('talk', queue(waits))).toEqual(['dialogue/give-floor', { seat: 's', turns: 4 }]);
    expect(await does('talk', queue({ length: 2 }))).toEqual(['dialogue/give-floor', { turns: 4 }]);
    const speaks = { busy: true, speaking: abe, length: 0 };
    expect(await does('talk', queue(speaks))).toEqual(['dialogue/end-floor', { turns: 4 }]);
    expect(await does('will', promised('p'))).toEqual(['promise', 'q']);
    expect(await does('past', left())).toEqual(['review/point', { entry: 'a', from: '' }]);
    expect(await does('past', left('a', 'a'))).toEqual(['review/point', { entry: 'b', from: 'a' }]);
    expect(await does('past', left('a'))).toEqual(['tell', 'a']);

    const hidden = (writers: object) =>
      fromRecords(
        { ...agenda, ...course('ideas'), ...running, 'ideas:now': { notes: 3 } },
        { desk: { 'ideas:desk': writers } },
      );
    const at = desk();
    await nextAct(hidden({ writers: 2 }), at)!.run();
    await nextAct(hidden({ writers: 2, hiding: 3 }), at)!.run();
    expect(at.done).toEqual([
      ['board/reveal', { hiding: 1 }],
      ['board/reveal', { hiding: 3 }],
    ]);
  });
  it.each([
    ['talk', queue({ length: 2, waiting: [sato, abe] }), 'desk.act.next'],
    ['will', promised('p'), 'desk.act.close'],
    ['past', left('a'), 'desk.act.next'],
  ])('goes on from %s once its time is over, whoever waits', (step, records, way) => {
    expect(label(step, { clock: { running: true, since: 0, left: 0 }, ...records })).toBe(way);
  });
  it('knows what comes next in every kind', () => {
    const kinds = readdirSync(join(import.meta.dirname, '../../src/steps'), { withFileTypes: true })
      .filter((each) => each.isDirectory())
      .map(({ name }) => name);
    expect(kinds).toHaveLength(19);
    expect(Object.keys(primaries).sort()).toEqual(kinds.map((kind) => `./${kind}/primary.ts`).sort());
  });
  it('names the step that it leaves, so that two presses go one step', async () => {
    const at = desk();
    await onward(source('ideas'), at).run();
    expect(at.done).toEqual([['course/next', { from: 'ideas' }]]);
  });
  it('ends the talk after the last step, and asks before it does', async () => {
    const at = desk();
    expect(onward(source('ideas'), at).label).toBe('desk.act.next');
    await onward(source('will'), at).run();
    expect(at.asked).toHaveLength(1);
    expect(at.done).toEqual([['course/close', { from: 'will' }]]);
  });
  it('ends the talk where all that follows is left out', () => {
    expect(onward(source('vote', running, ['agree', 'will']), desk()).label).toBe('desk.act.close');
  });
});

describe('who sits where', () => {
  const seat = (id: string, name: string | null, table: string | null) => ({
    id,
    who: { seat: id, name: name ?? undefined },
    role: 'participant' as const,
    table: table ?? undefined,
  });
  it('is told table by table, empty tables too, and those without a table last', () => {
    const groups = byTable([seat('a', 'B', null), seat('b', 'A', '10'), seat('c', null, '2')], 10);
    expect(groups.map((g) => g.table)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', null]);
    expect(groups.at(-1)?.seats.map((s) => s.id)).toEqual(['a']);
  });
  it('is found by letters of any width', () => {
    expect(named([seat('a', 'ＡＢＣ', null), seat('b', 'xyz', null)], 'abc').map((s) => s.id)).toEqual(['a']);
  });
});

describe('what Undo would take back', () => {
  it('names the step that the room would be in again', () => {
    expect(undoneStep('course/next', source('vote'))?.id).toBe('group');
    expect(undoneStep('course/back', source('vote'))?.id).toBe('agree');
    expect(undoneStep('course/next', source('agree', running, ['vote']))?.id).toBe('group');
  });
  it('names none for the first step, nor for what is no move', () => {
    expect(undoneStep('course/next', source('hello'))).toBeUndefined();
    expect(undoneStep('clock/start', source('vote'))).toBeUndefined();
  });
});
