import { plain } from '../../i18n/ruby';
import { say } from '../../i18n/words.svelte';
import type { Conducting } from '../../live/desk.svelte';
import type { StepSource } from '../../live/source';
import { apart } from '../../parts/apart';
import { mention } from '../../parts/paging';
import { overrun, type Due } from '../due';
import { parted, ranked } from './ranked';
import type { Now, On, Part, Question } from './records';

/** So much of a title fits a button. */
const LETTERS = 16;

/**
 * While there is time, what was taken up is answered, then comes the next part, then the question that most want to
 * know; once nothing is open any more, the room goes on.
 */
export function primary(step: StepSource, desk: Conducting): Due {
  const on = step.get<On>('on');
  if (overrun(step)) return 'on';
  // Several tables explain at once: none of them is the next.
  if (!on) return null;
  const { turns } = on;
  const taken = on.question ? step.get<Question>(`question/${on.question}`) : undefined;
  if (taken && !taken.outcome)
    return {
      label: 'present.answer',
      on: `${on.question} ${taken.version}`,
      run: () => desk.open('answer', on.question),
    };
  const parts = step.list<Part>('part/');
  const next = parts[parts.findIndex(({ id }) => id === on.part) + 1];
  if (next)
    return {
      early: turns === 0,
      label: 'desk.act.present.next',
      params: { title: apart(mention(plain(say(next.title)), LETTERS)) },
      on: `${next.id} ${turns}`,
      run: () => desk.act('present/turn-to', { part: next.id, turns }, step),
    };
  const wanted = parted(ranked(step)).open[0];
  if (wanted)
    return {
      label: 'desk.act.present.take',
      params: { count: wanted.people },
      on: `${wanted.id} ${turns}`,
      run: () => desk.act('present/take', { question: wanted.id, turns }, step),
    };
  return (step.now<Now>()?.asked ?? 0) > 0 ? 'on' : null;
}
