/** What each meeting format has to leave in its minutes, whoever holds it. */
import assert from 'node:assert/strict';
import { votedOn } from './votedOn.js';

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
  'activity-inventory': ({ agreed, commitments, questions, sort }) => {
    const settled = sort('activity').filter(({ id }) => id.startsWith('verdicts'));
    assert.ok(settled.length >= 4, 'each activity');
    for (const { tags, text } of settled) {
      const verdicts = tags.filter((tag) => tag.ja.startsWith('結論：'));
      assert.equal(verdicts.length, 1, `one decision on ${text}`);
    }
    assert.ok(
      settled.some(({ numbers }) => 'decision-1' in numbers),
      'with how many chose what',
    );
    const open = settled.filter(({ tags }) => tags.some((tag) => tag.ja === '結論：今日は決めない'));
    assert.ok(
      open.every(({ text }) => questions.some((question) => question.text === text)),
      'what was left open is carried over',
    );
    const listed = sort('activity').filter(({ id }) => id.startsWith('listed'));
    assert.ok(
      listed.some(({ tags }) => tags.length > 0),
      'what each takes, and who asked for it',
    );
    assert.ok(sort('place').length >= 2, 'where burden and need lie');
    assert.ok(agreed.length >= 1, 'what goes to the general meeting');
    assert.ok(commitments.length >= 2, 'who does what');
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
  'area-plan': ({ agreed, commitments, of, sort }) => {
    assert.ok(sort('part').length >= 3, 'where the area stands');
    const goals = sort('note').filter(({ id }) => id.startsWith('goals'));
    assert.ok(goals.length > 0, 'where it wants to be, and goals');
    assert.ok(sort('link').length >= 1, 'which goal leads where');
    const actions = sort('place').filter(({ id }) => id.startsWith('actions'));
    assert.ok(actions.length >= 2, 'what begins when');
    assert.ok(of('dot-vote')[0].produced.voters > 0, 'what comes first');
    assert.ok(agreed.length >= 1, 'what goes into the plan');
    assert.ok(agreed[0].support, 'with how far people agree');
    assert.ok(commitments.length >= 2, 'who takes it to every household');
  },
  'review-and-improve': ({ agreed, commitments, record, sort }) => {
    const rated = sort('rated');
    const sides = rated.filter(({ id }) => id.includes('#'));
    assert.equal(rated.length - sides.length, 5, 'every sentence that was rated');
    assert.equal(sides.length, 10, 'from both sides');
    assert.ok(
      sides.some(({ numbers, tags }) => 'unsure' in numbers && tags.length > 0),
      'level by level, with median and spread, and who is not sure',
    );
    assert.equal(record.reviewed.length, 3, 'the figures that were aimed at');
    const notes = sort('note').filter(({ id }) => id.startsWith('keep-problem-try'));
    assert.ok(
      notes.every(({ table, tags }) => table && tags.length >= 1),
      'what to keep, what was a problem and what to try, each from its table',
    );
    assert.ok(notes.length > 0, 'notes');
    assert.ok(agreed.length >= 1, 'what is to be improved');
    assert.ok(commitments.length >= 2, 'who mends what');
  },
  'okinawa-round-table': ({ agreed, record, sort }) => {
    for (const circle of ['first-circle', 'second-circle']) {
      const here = record.things.filter(({ id }) => id.startsWith(`${circle}:`));
      assert.equal(here[0]?.sort, 'topic', `what ${circle} talked about stands at its head`);
      const lines = here.filter((thing) => thing.sort === 'line');
      assert.ok(lines.length >= 3, `the record of ${circle}`);
      assert.ok(
        lines.every(({ tags }) => tags.length > 0),
        'each line with where it came from',
      );
      assert.ok(
        here.some((thing) => thing.sort === 'chair' && thing.numbers.minutes > 0),
        'who sat inside, and how long they spoke',
      );
    }
    assert.ok(sort('part').length >= 3, 'the question as it was brought');
    assert.ok(sort('handed-in').length >= 1, 'what the audience handed in');
    assert.ok(sort('note').length > 0, 'what the threes wrote');
    assert.equal(agreed.length, 0, 'no agreement is claimed');
  },
  'needs-and-offers': ({ commitments, of, sort, told }) => {
    const cards = sort('note').filter(({ id }) => id.startsWith('cards'));
    assert.ok(
      cards.some(({ who }) => who),
      'what people need and offer, with who does',
    );
    assert.ok(
      cards.every(({ text, tags }) => text === PAPER || tags.length >= 2),
      'each with its kind',
    );
    assert.equal(told.filter(({ act }) => act === 'seats-set').length, 2, 'people sat at two tables');
    assert.ok(
      of('seat-plan').every(({ produced }) => produced.seated > 0),
      'all of them',
    );
    assert.ok(sort('link').length >= 1, 'who goes together with whom');
    assert.ok(commitments.length >= 2, 'who makes the first call');
  },
  'general-meeting': votedOn,
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
  'results-briefing': ({ commitments, sort, told }) => {
    assert.ok(told.filter(({ act }) => act === 'part').length >= 3, 'who reported');
    assert.ok(sort('question').length >= 2, 'what was asked');
    const messages = sort('note').filter(({ id }) => id.startsWith('messages'));
    assert.ok(
      messages.every(({ text, tags }) => text === PAPER || tags.length >= 2),
      'messages, each with its group',
    );
    assert.ok(sort('place').length >= 2, 'by what they wish, offer, ask or want');
    const answered = sort('statement').filter(({ numbers }) => 'unsure' in numbers);
    assert.ok(answered.length >= 4, 'how the groups see each other’s work, never in one figure');
    assert.ok(commitments.length >= 2, 'what is taken over, and by whom');
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
  'kj-method': ({ of, sort, written }) => {
    assert.ok(written('labels').length > 0, 'every label as it was written');
    assert.ok(sort('cluster').length >= 3, 'bundles, each under its nameplate');
    assert.ok(of('dialogue').at(-1).produced.utterances > 0, 'what each table told as one story');
    assert.ok(of('dot-vote')[0].produced.voters > 0, 'what weighs most');
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
  assert.ok(FORMATS[template], `somebody has said what ${template} must leave`);
  FORMATS[template]({
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
