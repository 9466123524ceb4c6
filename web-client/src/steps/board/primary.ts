import type { Action, Conducting } from '../../live/desk.svelte';
import type { StepSource } from '../../live/source';
import type { Now } from './records';

/** Hidden notes want to be revealed before the room goes on. */
export function primary(step: StepSource, desk: Conducting): Action | null {
  const now = step.now<Now>();
  if (!now || step.on('revealed') || now.notes === 0) return null;
  const params = { count: now.notes };
  return {
    label: 'desk.act.board.reveal',
    params,
    run: async () =>
      (await desk.ask({
        title: 'desk.ask.board.title',
        text: 'desk.ask.board.text',
        yes: 'desk.ask.board.yes',
        params,
      })) && desk.act('board/reveal', {}, step),
  };
}
