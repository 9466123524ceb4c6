import type { Conducting } from '../../live/desk.svelte';
import type { StepSource } from '../../live/source';
import type { Due } from '../due';
import { voteOf } from './motion';
import type { Now } from './records';

/** The vote is opened once the roll is set, and closed before the room goes on. */
export function primary(step: StepSource, desk: Conducting): Due {
  const now = step.now<Now>();
  if (!now || !now.roll) return null;
  if (now.closed) return 'on';
  const vote = voteOf(step);
  if (!now.open)
    return {
      early: true,
      label: now.amendment ? 'desk.act.motion.open-amendment' : 'desk.act.motion.open-vote',
      on: `${vote}`,
      run: () => desk.act('motion/open-vote', { vote }, step),
    };
  return {
    early: now.counted === 0,
    label: 'desk.act.motion.close-vote',
    on: `${vote}`,
    run: async () =>
      (await desk.ask({
        title: 'desk.ask.motion.title',
        text: now.quorate ? 'desk.ask.motion.text' : 'desk.ask.motion.text.inquorate',
        yes: 'desk.ask.motion.yes',
        params: { n: now.inRoom, of: now.roll!.attending, absent: now.counted - now.inRoom },
      })) && desk.act('motion/close-vote', { vote }, step),
  };
}
