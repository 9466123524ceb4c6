import type { Action, Conducting } from '../../live/desk.svelte';
import type { Named, StepSource } from '../../live/source';
import type { Due } from '../due';
import type { Answers, Form, Proposal } from './records';

/** What is being asked is closed, then the next draft is asked; settling opens the sheet where the room's conditions are written. */
export function primary(step: StepSource, desk: Conducting): Due {
  const proposals = step.list<Proposal>('proposal/');
  const asking = proposals.find((p) => p.state === 'asking');
  if (asking) return closing(step, asking, desk);
  const closed = proposals.find((p) => p.state === 'closed');
  if (closed)
    return { label: 'desk.consensus.settle', on: closed.id, run: () => desk.open('settle', closed.id) };
  const draft = proposals.find((p) => p.state === 'draft');
  if (!draft) return proposals.some((p) => p.state !== 'withdrawn') ? 'on' : null;
  return {
    label: 'desk.act.consensus.ask',
    on: `${draft.id} ${draft.version}`,
    run: () => desk.act('consensus/ask', { proposal: draft.id, version: draft.version }, step),
  };
}

/** Closes the asking of one proposal, after saying how many have answered. */
export function closing(step: StepSource, proposal: Named<Proposal>, desk: Conducting): Action {
  const answers = step.get<Answers>(`n/${proposal.id}`);
  const params = {
    n: answers?.n ?? 0,
    count: step.form<Form>()?.least ?? 0,
    of: step.seats,
    hands: answers?.hands ?? 0,
  };
  const { version, vote = 1 } = proposal;
  return {
    label: 'desk.act.consensus.close-asking',
    on: `${proposal.id} ${version} ${vote}`,
    run: async () =>
      (await desk.ask({
        title: 'desk.ask.consensus.title',
        text: answers?.few ? 'desk.ask.consensus.text.few' : 'desk.ask.consensus.text',
        yes: 'desk.ask.consensus.yes',
        params,
      })) && desk.act('consensus/close-asking', { proposal: proposal.id, version, vote }, step),
  };
}
