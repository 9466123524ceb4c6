import type { Conducting } from '../../live/desk.svelte';
import type { StepSource } from '../../live/source';
import type { Due } from '../due';
import type { Desk, Now } from './records';

/** Hidden notes want to be revealed before the room goes on. */
export function primary(step: StepSource, desk: Conducting): Due {
  const now = step.now<Now>();
  if (!now || now.notes === 0) return null;
  if (step.on('revealed')) return 'on';
  const params = { count: now.notes };
  // Each table has a hiding of its own: only where one board is looked at is one named.
  const seen = step.desk<Desk>('desk');
  const body = seen ? { hiding: seen.hiding ?? 1 } : {};
  return {
    label: 'desk.act.board.reveal',
    on: `${seen?.hiding}`,
    params,
    run: async () =>
      (await desk.ask({
        title: 'desk.ask.board.title',
        text: 'desk.ask.board.text',
        yes: 'desk.ask.board.yes',
        params,
      })) && desk.act('board/reveal', body, step),
  };
}
