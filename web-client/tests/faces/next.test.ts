import { describe, expect, it } from 'vitest';
import { nextAct, onward, undoneStep } from '../../src/faces/facilitator/next';
import { byTable, named } from '../../src/faces/facilitator/people';
import type { Conducting, Question } from '../../src/live/desk.svelte';
import type { Records } from '../../src/live/protocol';
import { fromRecords } from '../../src/live/reading.svelte';

const step = (kind: string, from: string[] = []) => ({ kind, names: 'hidden', minutes: 10, from });
const steps = ['ideas', 'group', 'vote', 'agree'];
const agenda: Records = {
  'step/ideas': step('board'),
  'step/group': step('cluster', ['ideas']),
  'step/vote': step('dot-vote', ['ideas']),
  'step/agree': step('consensus', ['vote']),
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

describe('the one large button', () => {
  it('begins a talk that has not begun, and is gone once it has ended', async () => {
    expect(label(undefined)).toBe('desk.act.begin');
    expect(nextAct(fromRecords({ ...agenda, ...course('agree', 'closed') }), desk())).toBe(null);
    const at = desk();
    await nextAct(source(undefined), at)!.run();
    expect(at.done).toEqual([['course/next', { from: '' }]]);
  });
  it('starts the clock of a step in which nothing has happened yet', async () => {
    const at = desk();
    const act = nextAct(source('ideas', { clock: { since: 0, left: 600_000 } }), at);
    expect(act?.label).toBe('desk.act.start');
    await act!.run();
    expect(at.done).toEqual([['clock/start', {}]]);
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
    // The vote is open from the start, so a clock that is moving leaves nothing but to close it.
    const close = 'desk.act.dot-vote.close-vote';
    it.each<[string, string, Records, string]>([
      ['no note yet', 'ideas', { 'ideas:now': { notes: 0 } }, quiet],
      ['notes that wait to be opened', 'ideas', { 'ideas:now': { notes: 3 } }, 'desk.act.board.reveal'],
      ['notes that are open', 'ideas', { 'ideas:now': { notes: 3 }, 'ideas:revealed': {} }, 'desk.act.next'],
      [
        'nobody who has voted',
        'vote',
        open({ voters: 0 }),
        clock === running || quiet === 'desk.act.next' ? close : quiet,
      ],
      ['a vote that goes on', 'vote', open({ voters: 5 }), close],
      ['a vote that is closed', 'vote', open({ voters: 5, closed: true }), 'desk.act.next'],
      [
        'no proposal',
        'agree',
        { 'agree:now': { proposals: 0 } },
        quiet === 'desk.act.next' ? 'desk.act.close' : quiet,
      ],
      ['a draft', 'agree', one('draft'), 'desk.act.consensus.ask'],
      ['a proposal that is asked', 'agree', one('asking'), 'desk.act.consensus.close-asking'],
      ['a closed proposal that waits to be settled', 'agree', one('closed'), 'desk.consensus.settle'],
      ['a proposal that is settled', 'agree', one('agreed'), 'desk.act.close'],
      ['clusters', 'group', { 'group:now': { clusters: 2, loose: 5 } }, quiet],
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
  it('names the step that it leaves, so that two presses go one step', async () => {
    const at = desk();
    await onward(source('ideas'), at).run();
    expect(at.done).toEqual([['course/next', { from: 'ideas' }]]);
  });
  it('ends the talk after the last step, and asks before it does', async () => {
    const at = desk();
    expect(onward(source('ideas'), at).label).toBe('desk.act.next');
    await onward(source('agree'), at).run();
    expect(at.asked).toHaveLength(1);
    expect(at.done).toEqual([['course/close', {}]]);
  });
  it('ends the talk where all that follows is left out', () => {
    expect(onward(source('vote', running, ['agree']), desk()).label).toBe('desk.act.close');
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
    expect(undoneStep('course/next', source('ideas'))).toBeUndefined();
    expect(undoneStep('clock/start', source('vote'))).toBeUndefined();
  });
});
