import { describe, expect, it } from 'vitest';
import { harvest, stations } from '../../src/parts/processMap';

const step = (id: string, index: number, skipped = false) => ({
  id,
  index,
  title: id,
  reached: false,
  skipped,
});
const counted =
  (all: Record<string, Record<string, number>>) =>
  (id: string): { what: string; count: number }[] =>
    Object.entries(all[id] ?? {}).map(([what, count]) => ({ what, count }));

describe('the process map', () => {
  const steps = [step('vote', 2), step('ideas', 0), step('groups', 1)];
  const found = { ideas: { notes: 42 }, groups: { loose: 3, clusters: 9 } };
  const records = counted(found);

  it('follows the agenda and says where the room is', () => {
    expect(stations(steps, records, 'groups').map((s) => [s.step, s.place])).toEqual([
      ['ideas', 'passed'],
      ['groups', 'here'],
      ['vote', 'ahead'],
    ]);
  });
  it('has everything ahead while people gather', () => {
    expect(stations(steps, records, undefined).every((s) => s.place === 'ahead')).toBe(true);
  });
  it('says which steps are left out, also when all is over', () => {
    const with3 = [...steps.slice(1), step('vote', 2, true)];
    expect(stations(with3, records, 'ideas').map((s) => s.place)).toEqual(['here', 'ahead', 'skipped']);
    expect(stations(with3, records, undefined, true).map((s) => s.place)).toEqual([
      'passed',
      'passed',
      'skipped',
    ]);
  });
  it('names the result before what is left over, and leaves out what is nothing', () => {
    const all = stations(steps, counted({ ...found, vote: { dots: 0 } }), 'groups');
    expect(all[1]!.produced).toEqual([
      { what: 'clusters', count: 9 },
      { what: 'loose', count: 3 },
    ]);
    expect(harvest(all)).toEqual([
      { step: 'ideas', what: 'notes', count: 42 },
      { step: 'groups', what: 'clusters', count: 9 },
    ]);
  });
});
