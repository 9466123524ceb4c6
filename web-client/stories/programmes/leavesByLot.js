/** What is left where people are drawn by lot, to be heard or to practise. */
import assert from 'node:assert/strict';

export const BY_LOT = {
  'citizens-jury': ({ agreed, commitments, heldIn, of, sort, told, written }) => {
    for (const cycle of [1, 2]) {
      const information = heldIn(`inform-${cycle}`).filter(({ act }) => act === 'part');
      assert.ok(information.length >= 3, 'what people were told, from both sides');
      const sentences = written(`sentences-${cycle}`);
      assert.ok(
        sentences.length > 0 && sentences.every(({ table }) => table),
        'the sentences of every table',
      );
      const counted = sort('vote').filter(({ id }) => id.startsWith(`weigh-${cycle}:`));
      assert.deepEqual(
        counted.map(({ text }) => text).sort(),
        sentences.map(({ text }) => text).sort(),
        'every one as it was written, those of few as well',
      );
      assert.ok(
        counted.every(({ numbers }) => Number.isInteger(numbers.dots)),
        'each with its count, nought too',
      );
    }
    assert.ok(
      of('dot-vote').every(({ produced }) => produced.voters > 0),
      'how many weighed them',
    );
    assert.equal(told.filter(({ act }) => act === 'seats-set').length, 2, 'people sat by lot, twice');
    assert.ok(commitments.length >= 2, 'which section answers by when');
    assert.equal(agreed.length, 0, 'nothing was decided');
  },
  jibungoto: ({ agreed, sort, written }) => {
    const sheets = written('sheets');
    const fields = new Set(sheets.flatMap(({ tags }) => tags.map(({ ja }) => ja)));
    assert.ok(
      sheets.length > 0 && sheets.every(({ tags }) => tags.length >= 1),
      'the sheets as they were written, field by field',
    );
    assert.ok(fields.has('私がすること') && fields.size >= 4, 'what I do, and what others do');
    assert.ok(
      sheets.every(({ who }) => !who),
      'and of nobody by name',
    );
    const sentences = written('sentences').map(({ text }) => text);
    const sure = sort('statement');
    assert.deepEqual(sure.map(({ text }) => text).sort(), sentences.sort(), 'every sentence was asked about');
    const counted = sure.filter(({ numbers }) => 'unsure' in numbers);
    assert.ok(counted.length >= 3, 'with who agrees, who does not and who is not sure');
    assert.ok(
      counted.every(({ tags }) => tags.length >= 1),
      'each in its group: agreed, divided or not sure',
    );
    const proposals = written('proposals');
    assert.ok(
      proposals.length > 0 && proposals.every(({ tags }) => tags.length >= 1),
      'the proposals, by who acts',
    );
    assert.equal(agreed.length, 0, 'which the fourth meeting works out');
  },
  'facilitator-practice': ({ agreed, commitments, heldIn, record, sort, told }) => {
    assert.ok(record.sample, 'a rehearsal is marked as one');
    assert.equal(told.filter(({ act }) => act === 'seats-set').length, 1, 'people sat by lot');
    for (const run of ['first', 'second']) {
      const chairs = sort('chair').filter(({ id }) => id.startsWith(`${run}-run`));
      assert.ok(
        chairs.some(({ numbers }) => numbers.minutes > 0),
        `who played in the ${run} run, and how long they spoke`,
      );
      const sheets = record.things.filter(({ id }) => id.startsWith(`${run}-sheet`));
      assert.ok(
        sheets.some(({ sort, text, tags }) => sort === 'written' && text && tags.length === 1),
        'what was seen, word for word, under what was asked',
      );
      assert.ok(
        sheets.every(({ who }) => !who),
        'by nobody who is named',
      );
      assert.ok(heldIn(`${run}-back`).length > 0, 'what people said of it');
    }
    assert.ok(commitments.length >= 2, 'what each tries at the next real meeting');
    assert.equal(agreed.length, 0, 'nothing was decided');
  },
};
