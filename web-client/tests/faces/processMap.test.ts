import { describe, expect, it } from 'vitest';
import { harvest, stations } from '../../src/parts/processMap';

const step = (id: string, index: number) => ({ id, index, kind: 'board', title: { ja: id } });
const map = (id: string, index: number, produced: Record<string, number>, reached = true) => ({
  step: id,
  index,
  reached,
  produced,
});

describe('the process map', () => {
  const steps = [step('vote', 2), step('ideas', 0), step('groups', 1)];
  const records = [map('ideas', 0, { notes: 42 }), map('groups', 1, { loose: 3, clusters: 9 })];

  it('follows the agenda and says where the room is', () => {
    expect(stations(steps, records, 'groups').map((s) => [s.step, s.place])).toEqual([
      ['ideas', 'passed'],
      ['groups', 'here'],
      ['vote', 'ahead'],
    ]);
  });
  it('has everything ahead while people gather', () => {
    expect(stations(steps, records, null).every((s) => s.place === 'ahead')).toBe(true);
  });
  it('names the result before what is left over, and leaves out what is nothing', () => {
    const all = stations(steps, [...records, map('vote', 2, { dots: 0 }, false)], 'groups');
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
