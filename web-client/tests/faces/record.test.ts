import { describe, expect, it } from 'vitest';
import { Ancestry, notesWith, type Thing, type Tree } from '../../src/faces/record/record';

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
