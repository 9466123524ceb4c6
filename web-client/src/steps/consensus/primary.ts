import type { Act } from '../../faces/facilitator/desk.svelte';
import type { RoomRecord, StepRecord } from '../../live/protocol';
import type { Proposal } from '../../live/records';
import { inOrder, ofStep, type Source } from '../../parts/source';

/** What is being asked is closed, then the next draft is asked; settling opens the sheet where the room's conditions are written. */
export function primary(step: StepRecord, from: Source): Act | null {
  const proposals = inOrder<Proposal>(ofStep(from, step.id), 'proposal/');
  const asking = proposals.find((p) => p.state === 'asking');
  if (asking) return closing(asking, step.id, from.get<RoomRecord>('room')?.seats ?? 0);
  if (proposals.some((p) => p.state === 'closed'))
    return {
      label: 'desk.consensus.settle',
      type: 'consensus/settle',
      body: {},
      step: step.id,
      press: '[data-settle]',
    };
  const draft = proposals.find((p) => p.state === 'draft');
  if (!draft) return null;
  return {
    label: 'desk.act.consensus.ask',
    type: 'consensus/ask',
    body: { proposal: draft.id },
    step: step.id,
  };
}

/** Closes the asking of one proposal, after saying how many have answered. */
export function closing(proposal: Proposal, step: string, seats: number): Act {
  const params = { n: proposal.answered, of: seats, hands: proposal.hands };
  return {
    label: 'desk.act.consensus.close-asking',
    type: 'consensus/close-asking',
    body: { proposal: proposal.id },
    step,
    ask: {
      title: 'desk.ask.consensus.title',
      text: 'desk.ask.consensus.text',
      yes: 'desk.ask.consensus.yes',
      params,
    },
  };
}
