/** What was acknowledged, by whom, held against what the record says. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

/** What the server has told people that it took. */
export class Told {
  notes = [];
  dots = [];
  utterances = [];
  answers = [];
  promises = [];
  voices = 0;

  /** Adds what the residents wrote down. */
  read(file) {
    for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
      const { type, body } = JSON.parse(line);
      if (type === 'board/add-note') this.notes.push(body.text);
      else if (type === 'dot-vote/place-dot') this.dots.push(body.item);
      else if (type === 'dialogue/say') this.utterances.push(body.text);
      else if (type === 'consensus/answer') this.answers.push(`${body.level} ${body.reason ?? ''}`);
      else if (type === 'commitments/promise') this.promises.push(body.what);
      else if (type === 'check-in/say') this.voices++;
    }
    return this;
  }
}

const counted = (list) => {
  const counts = {};
  for (const each of [...list].sort()) counts[each] = (counts[each] ?? 0) + 1;
  return counts;
};

/** Throws unless the record holds everything that was acknowledged, each exactly once, and nothing else. */
export function holdsExactly(record, told) {
  const lines = record.visits.flatMap((visit) => visit.lines);
  const ofSort = (sort) => record.things.filter((thing) => thing.sort === sort);
  assert.deepEqual(counted(ofSort('note').map((note) => note.text)), counted(told.notes), 'notes');
  const said = lines.filter((line) => line.act === 'utterance' || line.act === 'taken-down');
  assert.deepEqual(counted(said.map((line) => line.text)), counted(told.utterances), 'utterances');
  assert.equal(new Set(said.map((line) => line.thing)).size, said.length, 'an utterance stands twice');
  const dots = Object.fromEntries(
    ofSort('vote')
      .filter((vote) => vote.numbers.dots > 0)
      .map((vote) => [vote.id.split(':')[1], vote.numbers.dots]),
  );
  assert.deepEqual(
    counted(told.dots),
    counted(Object.entries(dots).flatMap(([id, n]) => Array(n).fill(id))),
    'dots',
  );
  holdsAnswers(record.proposals[0], told.answers);
  assert.deepEqual(
    counted(record.commitments.map((each) => each.what)),
    counted(told.promises),
    'commitments',
  );
  assert.equal(record.stations[0].produced.voices, told.voices, 'voices');
}

/** Levels of few people are counted together with their neighbours, so each answer is looked for in its band. */
function holdsAnswers({ support, reasons }, answers) {
  const bandOf = (level) => support.bands.find((band) => band.levels.includes(level)).levels.join('+');
  const parted = answers.map((each) => [each.split(' ')[0], each.slice(each.indexOf(' ') + 1)]);
  const inBands = support.bands
    .filter((band) => band.count > 0)
    .map((band) => [band.levels.join('+'), band.count]);
  assert.deepEqual(Object.fromEntries(inBands), counted(parted.map(([level]) => bandOf(level))), 'answers');
  assert.equal(support.total, answers.length, 'all answers');
  assert.deepEqual(
    counted(reasons.map(({ levels, text }) => `${levels.join('+')} ${text}`)),
    counted(parted.filter(([, text]) => text).map(([level, text]) => `${bandOf(level)} ${text}`)),
    'reasons',
  );
}
