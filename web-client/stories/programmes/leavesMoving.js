/** What is left where people go from table to table. */
import assert from 'node:assert/strict';

export const MOVING = {
  'open-space': ({ commitments, sort }) => {
    const topics = sort('topic');
    assert.ok(topics.length >= 3, 'topics');
    assert.ok(
      topics.every(({ who }) => who),
      'each with its sponsor',
    );
    assert.ok(
      topics.some(({ table }) => !table),
      'one without a place stays',
    );
    const held = sort('held');
    assert.deepEqual([...new Set(held.map(({ numbers }) => numbers.round))].sort(), [1, 2], 'two rounds');
    assert.ok(
      held.every(({ table, numbers }) => table && numbers.guests >= 0),
      'where, and how many came',
    );
    assert.ok(sort('report').length >= 2, 'what was reported');
    assert.ok(commitments.length >= 2, 'who goes on');
  },
  'world-cafe': ({ agreed, of, record, sort, told }) => {
    const at = (step) =>
      record.visits
        .filter((visit) => visit.step === step)
        .flatMap(({ lines }) => lines)
        .filter(({ act }) => act === 'utterance' || act === 'taken-down');
    for (const step of ['first-talk', 'second-talk', 'third-talk'])
      assert.ok(
        at(step).some(({ table }) => table),
        `what was said at the tables in the ${step}`,
      );
    assert.equal(told.filter(({ act }) => act === 'seats-set').length, 2, 'people travelled and came home');
    assert.ok(
      of('seat-plan').every(({ produced }) => produced.seated > 0),
      'all of them',
    );
    const harvest = sort('note').filter(({ id }) => id.startsWith('harvest'));
    assert.ok(harvest.length > 0, 'the harvest');
    assert.ok(
      harvest.every(({ who }) => !who),
      'which is nobody’s',
    );
    assert.equal(agreed.length, 0, 'nothing was decided');
  },
};
