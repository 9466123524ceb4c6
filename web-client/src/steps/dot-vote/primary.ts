import type { Act } from '../../faces/facilitator/desk.svelte';
import type { RoomRecord, StepRecord } from '../../live/protocol';
import type { Vote } from '../../live/records';
import { ofStep, type Source } from '../../parts/source';

/** An open vote is closed before the room goes on; the question says how many have voted. */
export function primary(step: StepRecord, from: Source): Act | null {
  const vote = ofStep(from, step.id).get<Vote>('vote');
  if (!vote || vote.closed || vote.items.length === 0) return null;
  const params = { n: vote.voters, of: from.get<RoomRecord>('room')?.seats ?? 0, hands: vote.hands };
  return {
    label: 'desk.act.dot-vote.close-vote',
    type: 'dot-vote/close-vote',
    body: {},
    step: step.id,
    ask: {
      title: 'desk.ask.dot-vote.title',
      text: 'desk.ask.dot-vote.text',
      yes: 'desk.ask.dot-vote.yes',
      params,
    },
  };
}
