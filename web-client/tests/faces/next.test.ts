import { describe, expect, it } from 'vitest';
import { nextAct, onward, undoneStep } from '../../src/faces/facilitator/next';
import { byTable, named } from '../../src/faces/facilitator/people';
import type { SessionRecord, StepRecord } from '../../src/live/protocol';
import { fromRecords } from '../../src/parts/source';

const text = { ja: '' };
const step = (id: string, kind: string, index: number): StepRecord => ({
  id,
  index,
  kind,
  title: text,
  purpose: text,
  promise: text,
  names: 'hidden',
  minutes: 10,
  drawsFrom: [],
});
const agenda = [step('ideas', 'board', 0), step('vote', 'dot-vote', 1), step('agree', 'consensus', 2)];
const at = (index: number, status: SessionRecord['status'] = 'open') =>
  ({ index, status, steps: agenda.length, current: agenda[index]?.id ?? null }) as SessionRecord;
const running = { timer: { running: true, since: 0, left: 600_000 } };
const label = (session: SessionRecord, records: Record<string, unknown>) =>
  nextAct(session, agenda, fromRecords(records))?.label ?? null;

describe('the one large button', () => {
  it('begins a talk that has not begun, and is gone once it has ended', () => {
    expect(label(at(-1, 'waiting'), {})).toBe('desk.act.begin');
    expect(label(at(2, 'closed'), {})).toBe(null);
  });
  it('starts the clock of a step first', () => {
    expect(label(at(0), { timer: { running: false, since: 0, left: 600_000 } })).toBe('desk.act.start-timer');
  });
  it('opens hidden notes before it goes on, but not an empty board', () => {
    expect(label(at(0), { ...running, 'ideas:board': { revealed: false, count: 3 } })).toBe(
      'desk.act.reveal',
    );
    expect(label(at(0), { ...running, 'ideas:board': { revealed: false, count: 0 } })).toBe('desk.act.next');
    expect(label(at(0), { ...running, 'ideas:board': { revealed: true, count: 3 } })).toBe('desk.act.next');
  });
  it('says how many of how many have voted before it closes a vote', () => {
    const records = {
      ...running,
      room: { seats: 30, tables: {} },
      'vote:vote': { closed: false, voters: 12, hands: 4, items: ['a'] },
    };
    const act = nextAct(at(1), agenda, fromRecords(records));
    expect(act?.type).toBe('dot-vote/close-vote');
    expect(act?.ask?.params).toEqual({ n: 12, of: 30, hands: 4 });
  });
  it('closes what is asked, settles what is closed, then asks the next draft', () => {
    const proposal = (id: string, state: string, order: number) => ({
      [`agree:proposal/${id}`]: { id, state, order, answered: 0, hands: 0 },
    });
    const all = { ...proposal('a', 'asking', 1), ...proposal('b', 'draft', 2) };
    expect(label(at(2), { ...running, ...all })).toBe('desk.act.close-asking');
    expect(label(at(2), { ...running, ...all, ...proposal('a', 'closed', 1) })).toBe('desk.consensus.settle');
    expect(label(at(2), { ...running, ...all, ...proposal('a', 'agreed', 1) })).toBe('desk.act.ask');
  });
  it('ends the talk after the last step, and asks before it does', () => {
    expect(onward(at(0)).type).toBe('session/next');
    expect(onward(at(2)).type).toBe('session/close');
    expect(onward(at(2)).ask).toBeTruthy();
  });
});

describe('who sits where', () => {
  const seat = (id: string, name: string | null, table: string | null) => ({
    seat: id,
    who: { seat: id, name },
    role: 'participant' as const,
    table,
  });
  it('is told table by table, empty tables too, and those without a table last', () => {
    const groups = byTable([seat('a', 'B', null), seat('b', 'A', '10'), seat('c', null, '2')], 10);
    expect(groups.map((g) => g.table)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', null]);
    expect(groups.at(-1)?.seats.map((s) => s.seat)).toEqual(['a']);
  });
  it('is found by letters of any width', () => {
    expect(named([seat('a', 'ＡＢＣ', null), seat('b', 'xyz', null)], 'abc').map((s) => s.seat)).toEqual([
      'a',
    ]);
  });
});

describe('what Undo would take back', () => {
  it('names the step that the room would be in again', () => {
    expect(undoneStep('session/next', at(1), agenda)?.id).toBe('ideas');
    expect(undoneStep('session/back', at(1), agenda)?.id).toBe('agree');
  });
  it('names none for the first step, nor for what is no move', () => {
    expect(undoneStep('session/next', at(0), agenda)).toBeUndefined();
    expect(undoneStep('session/start-timer', at(1), agenda)).toBeUndefined();
  });
});
