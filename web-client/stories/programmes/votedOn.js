/** What a general meeting has to leave: every motion with its text, its counts by the way they came, and its rule. */
import assert from 'node:assert/strict';

export function votedOn({ commitments, sort }) {
  const motions = sort('motion');
  assert.equal(motions.length, 5, 'every motion');
  assert.ok(motions[0].text.includes('署名する人に見本二さんと見本三さん'), 'two signers');
  for (const { text, state, numbers } of motions) {
    assert.ok(['adopted', 'not-adopted', 'tied', 'no-quorum'].includes(state), 'what became of it');
    for (const word of ['members', 'attending', 'written', 'proxies', 'quorum', 'for', 'against', 'abstain'])
      assert.ok(word in numbers, `${word} of ${text}`);
  }
  assert.equal(sort('rule').length, 5, 'by which rule, and what had one vote');
  const sides = sort('side');
  assert.equal(sides.length, 3 * 6, 'each side of five motions and an amendment');
  assert.ok(
    sides.every(({ numbers }) =>
      ['phones', 'hands', 'slips', 'written', 'proxy'].every((way) => way in numbers),
    ),
    'each way apart',
  );
  assert.equal(sort('amendment').length, 1, 'the amendment');
  assert.ok(sort('earlier-text').length >= 1, 'the text before');
  assert.ok(sort('member').length >= 1, 'an absent member by name');
  assert.ok(sort('question').length >= 2, 'questions and objections');
  assert.ok(commitments.length >= 2, 'what is not finished');
}
