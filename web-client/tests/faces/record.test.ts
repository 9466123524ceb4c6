import { describe, expect, it } from 'vitest';
import { Ancestry, notesWith, type Proceedings, type Thing, type Tree } from '../../src/faces/record/record';
import { resultsOf } from '../../src/faces/record/results';

const thing = (id: string, sort: string, from: string[] = [], text = id): Thing => ({
  id,
  sort,
  state: 'shown',
  text,
  from,
  tags: [],
  numbers: {},
});
const path = (tree: Tree | null): string[] => (tree ? [tree.thing.id, ...tree.branches.flatMap(path)] : []);

describe('the ancestry of a record', () => {
  const things = [
    thing('ideas:n1', 'note', [], '公園のベンチ'),
    thing('ideas:n2', 'note', [], '道が暗い'),
    thing('groups:c1', 'cluster', ['ideas:n1', 'ideas:n2']),
    thing('vote:c1', 'item', ['groups:c1']),
    thing('agree:p1', 'agreement', ['vote:c1']),
  ];
  const ancestry = new Ancestry(things);

  it('goes from an agreement back to the notes it began with', () => {
    expect(path(ancestry.back('agree:p1'))).toEqual([
      'agree:p1',
      'vote:c1',
      'groups:c1',
      'ideas:n1',
      'ideas:n2',
    ]);
  });
  it('goes from a note on to what became of it', () => {
    expect(path(ancestry.on('ideas:n2'))).toEqual(['ideas:n2', 'groups:c1', 'vote:c1', 'agree:p1']);
  });
  it('knows nothing of what is not in the record', () => {
    expect(ancestry.back('ideas:n9')).toBeNull();
  });
  it('ends even where a record leads back to itself', () => {
    const circle = new Ancestry([thing('a', 'note', ['b']), thing('b', 'note', ['a'])]);
    expect(path(circle.back('a'))).toEqual(['a', 'b']);
  });
  it('finds a note again by some of its letters, whatever their width', () => {
    expect(notesWith(things, 'ベンチ', 5).map((each) => each.id)).toEqual(['ideas:n1']);
    expect(notesWith(things, 'ﾍﾞﾝﾁ', 5).map((each) => each.id)).toEqual(['ideas:n1']);
    expect(notesWith(things, ' ', 5)).toEqual([]);
  });
});

describe('what was counted', () => {
  const row = (id: string, question: string, numbers: Record<string, number>, state = 'counted'): Thing => ({
    ...thing(id, 'choice'),
    ...{ state, numbers, tags: [{ ja: question }] },
  });
  const record = (...things: Thing[]) =>
    ({ things, stations: [{ step: 'ask', title: { ja: 'the step' } }] }) as unknown as Proceedings;

  it('stands question by question, with what is level marked', () => {
    const [one, other, ...more] = resultsOf(
      record(
        row('ask:a', 'first', { count: 3, rank: 1 }),
        row('ask:b', 'first', { count: 3, rank: 1, hands: 2 }),
        thing('ask:n', 'note'),
        row('ask:c', 'second', { count: 1 }),
      ),
    );
    expect(more).toEqual([]);
    expect(one).toMatchObject({ question: { ja: 'first' }, ranked: true, counted: true, withheld: false });
    expect(one!.rows.map(({ id, tied }) => [id, tied])).toEqual([
      ['ask:a', true],
      ['ask:b', true],
    ]);
    expect(other).toMatchObject({ question: { ja: 'second' }, ranked: false });
  });

  it('is told apart table by table, and says where it is withheld', () => {
    const at = (table: string) => ({ ...row(`ask@${table}:a`, 'first', {}, 'withheld'), table });
    const all = resultsOf(record(at('1'), at('2')));
    expect(all.map(({ table, withheld, counted }) => [table, withheld, counted])).toEqual([
      ['1', true, false],
      ['2', true, false],
    ]);
  });
});
