/** What each meeting format has to leave in its minutes, whoever holds it. */
import assert from 'node:assert/strict';

/** What somebody without a phone has written. */
export const PAPER = '紙に書いてくださった見本の言葉';

/** Kinds of step in which nothing is said or chosen. */
const QUIET = ['break', 'seat-plan', 'review'];

const FORMATS = {
  'min-naga-meeting': ({ agreed, commitments, sort }) => {
    assert.ok(agreed.length >= 1, 'what was agreed');
    assert.ok(agreed[0].support, 'with its support');
    assert.ok(commitments.length >= 2, 'who does what');
    assert.ok(sort('note').length > 0, 'every note');
  },
  'round-table': ({ agreed, commitments }) => {
    assert.ok(agreed.length >= 1, 'what was agreed');
    assert.ok(commitments.length >= 2, 'who does what');
  },
  'area-forum': ({ commitments, of, sort, told }) => {
    const problems = sort('note');
    assert.ok(problems.length > 0, 'every problem');
    assert.ok(
      problems.every(({ table, tags }) => table && tags.length >= 1),
      'with the table it came from, and its kind',
    );
    assert.ok(of('dot-vote')[0].produced.voters > 0, 'how many weighed them');
    assert.ok(told.filter(({ act }) => act === 'part').length >= 3, 'who spoke of what');
    assert.ok(commitments.length >= 2, 'who takes which problem on');
  },
  'shared-housing': ({ agreed, commitments, sort }) => {
    assert.ok(sort('place').length > 1, 'who could take on what');
    assert.ok(agreed.length >= 1, 'what those present would propose');
    assert.ok(commitments.length >= 2, 'who takes it where');
  },
  'support-team': ({ agreed, commitments, sort }) => {
    const facts = sort('note').filter(({ id }) => id.startsWith('facts'));
    assert.ok(
      facts.some(({ who }) => who),
      'facts, with who knows them',
    );
    assert.ok(
      facts.every(({ text, tags }) => text === PAPER || tags.length >= 2),
      'each with its section, and whether it may be told outside',
    );
    assert.ok(
      sort('place').some(({ id }) => id.startsWith('gaps')),
      'where there are gaps',
    );
    assert.ok(agreed.length >= 1, 'what was agreed');
    assert.ok(commitments.length >= 2, 'who helps with what');
  },
  'talk-with-the-city': ({ commitments, sort }) => {
    assert.ok(sort('question').length >= 2, 'every question');
    assert.ok(
      sort('question').every(({ numbers }) => numbers.wanted >= 1),
      'with how many wanted to know',
    );
    assert.ok(commitments.length >= 2, 'who answers by when');
  },
  'future-scenario': ({ agreed, commitments, sort }) => {
    const of = (step) => sort('note').filter(({ id }) => id.startsWith(step));
    for (const step of ['feared', 'hoped', 'backwards']) assert.ok(of(step).length > 0, `what is ${step}`);
    assert.ok(sort('place').length >= 2, 'what happens when');
    assert.ok(sort('link').length >= 1, 'what leads on to what');
    assert.ok(agreed.length >= 1, 'the sentence');
    assert.ok(agreed[0].support, 'with how far people agree');
    assert.ok(commitments.length >= 2, 'who starts');
  },
  'causes-and-remedies': ({ agreed, commitments, sort }) => {
    assert.ok(sort('link').length >= 1, 'why, and why again');
    assert.ok(sort('place').length >= 2, 'remedies as they stand');
    assert.ok(agreed.length >= 1, 'what is gone ahead with');
    assert.ok(commitments.length >= 2, 'who, and by when');
  },
  'school-district-exchange': ({ commitments, of, sort }) => {
    const table = sort('note').filter(({ id }) => id.startsWith('alone-together'));
    assert.ok(
      table.some(({ who }) => who),
      'who manages what alone, and what together',
    );
    assert.ok(sort('link').length >= 1, 'which associations go together');
    assert.ok(of('seat-plan')[0].produced.seated > 0, 'people sat mixed');
    assert.ok(commitments.length >= 2, 'who begins with it');
  },
  'future-design': ({ agreed, heldIn, written }) => {
    for (const step of ['past', 'future', 'letter'])
      assert.ok(written(step).length > 0, `what is of the ${step}`);
    for (const step of ['present', 'compare'])
      assert.ok(heldIn(step).length > 0, `what was said, to ${step}`);
    const proposals = written('proposals');
    assert.ok(
      proposals.length > 0 && proposals.every(({ tags }) => tags.length >= 1),
      'each proposal, with the view that it is of',
    );
    assert.ok(agreed.length >= 1, 'what to do now');
    assert.ok(agreed[0].support, 'with how far people agree');
    assert.ok(
      agreed[0].from.some((id) => proposals.some((note) => note.id === id)),
      'and of which view it is',
    );
    assert.ok(
      written('letter').every(({ tags }) => tags.length >= 1),
      'reasons, what has shifted, and doubts, apart',
    );
  },
  'gathering-places': ({ commitments, sort, written }) => {
    const resources = written('resources');
    assert.ok(
      resources.some(({ who }) => who),
      'what there is, with who knows of it',
    );
    assert.ok(
      resources.every(({ text, tags }) => text === PAPER || tags.length >= 2),
      'each with its sort, and whether its owner was asked',
    );
    assert.ok(written('wishes').length > 0, 'every wish, those without a match too');
    assert.ok(
      written('wishes').every(({ who }) => !who),
      'and of nobody by name',
    );
    assert.ok(sort('link').length >= 1, 'what goes together');
    assert.ok(commitments.length >= 2, 'who asks the owner, and when it is tried');
  },
  'youth-inquiry': ({ commitments, record, told, written }) => {
    const findings = written('findings');
    assert.ok(
      findings.length > 0 && findings.every(({ tags }) => tags.length >= 1),
      'what was seen, heard or read',
    );
    assert.ok(written('proposals').length > 0, 'every proposal');
    assert.ok(told.filter(({ act }) => act === 'part').length >= 3, 'every team was heard');
    assert.deepEqual(
      [...new Set(written('answers').map(({ table }) => table))].sort(),
      [...new Set(written('proposals').map(({ table }) => table))].sort(),
      'an answer to every team',
    );
    assert.ok(commitments.length >= 2, 'who does what, and when the rest is answered');
    const named = [...record.things, ...told].filter(({ who }) => who);
    assert.deepEqual(
      named.filter(({ sort, act }) => sort !== 'commitment' && act !== 'commitment'),
      [],
      'nobody is named but who takes something on',
    );
  },
  'district-chart': ({ commitments, heldIn, sort, written }) => {
    assert.ok(
      written('pins').every(({ text, tags }) => text === PAPER || tags.length >= 2),
      'what is where, and whether it was seen, heard or supposed',
    );
    assert.ok(
      written('figures').length > 0 && written('figures').every(({ tags }) => tags.length >= 1),
      'which figures feel right, wrong, or neither',
    );
    assert.ok(heldIn('changes').filter(({ act }) => act === 'part').length >= 3, 'what has changed');
    const sentences = sort('statement').filter(({ numbers }) => 'unsure' in numbers);
    assert.ok(sentences.length >= 3, 'the sentences of the chart, with who is not sure');
    assert.ok(commitments.length >= 2, 'who looks again, and who keeps the chart');
  },
  'draft-plan-opinion': ({ sort }) => {
    const counted = sort('statement').filter(({ numbers }) => 'unsure' in numbers);
    assert.ok(counted.length >= 10, 'who agrees, disagrees and is not sure, statement by statement');
    assert.ok(sort('note').length > 0, 'each point on the draft');
    assert.ok(sort('part').length >= 5, 'what was explained, and what the city heard');
    assert.ok(sort('question').length > 0, 'what was asked, with what became of it');
  },
};

/** Looks whether the record holds all that this format is held for. */
export function leaves(template, record) {
  const explained = (step) =>
    record.visits.some((visit) => visit.step === step && visit.lines.some(({ act }) => act === 'part'));
  for (const { step, kind, produced } of record.stations)
    if (!QUIET.includes(kind) && !explained(step)) {
      const all = Object.values(produced).reduce((sum, n) => sum + n, 0);
      assert.ok(all > 0, `${step} has brought something out`);
    }
  const told = record.visits.flatMap(({ lines }) => lines);
  assert.ok(told.length > 20, 'the transcript tells what was said and done');
  FORMATS[template]?.({
    record,
    told,
    agreed: record.proposals.filter(({ state }) => state === 'agreed'),
    commitments: record.commitments,
    questions: record.questions,
    of: (kind) => record.stations.filter((station) => station.kind === kind),
    sort: (name) => record.things.filter(({ sort }) => sort === name),
    written: (step) => record.things.filter(({ sort, id }) => sort === 'note' && id.startsWith(step)),
    heldIn: (step) => record.visits.filter((visit) => visit.step === step).flatMap(({ lines }) => lines),
  });
}
