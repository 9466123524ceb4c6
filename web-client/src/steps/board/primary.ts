import type { Act } from '../../live/desk.svelte';
import type { StepRecord } from '../../live/protocol';
import type { Board } from '../../live/records';
import { ofStep, type Source } from '../../parts/source';

/** Hidden notes want to be revealed before the room goes on. */
export function primary(step: StepRecord, from: Source): Act | null {
  const board = ofStep(from, step.id).get<Board>('board');
  if (!board || board.revealed || board.count === 0) return null;
  const params = { count: board.count };
  return {
    label: 'desk.act.board.reveal',
    params,
    type: 'board/reveal',
    body: {},
    step: step.id,
    ask: { title: 'desk.ask.board.title', text: 'desk.ask.board.text', yes: 'desk.ask.board.yes', params },
  };
}
