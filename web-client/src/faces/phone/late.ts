/** What can become of words that were not taken: whether sending them again can succeed, and what else is offered. */
import { wordsField, type Outgoing } from '../../live/outbox';

/** Stands in the place of a reason: they stay on this device, and are sent to nobody. */
export const KEPT = 'kept';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Once more may succeed: other words, a table chosen, something else taken back, a better moment. */
export const AGAIN = words(`
  empty too-long too-large too-fast too-many-lines store-away broken another-seat not-your-address
  wrong-step not-started no-table too-many-notes too-many-clusters asked-too-much
  no-dots-left item-full queue-full not-revealed held merged-already too-many-links too-many-statements
  too-many-slips too-many-activities no-side circle-full too-many-to-circle too-many-asking chair-taken
  vote-not-open vote-open no-roll all-voted over-present over-slips over-written over-proxies amendment-first
  say-written same-text`);

/** The same is never taken again: what it was for is over, gone, or another by now, or it was never whole. */
export const NEVER = words(`
  bad-body identity-in-body unknown-command bad-token seat-moved no-such-session session-closed not-your-role
  stale no-such-seat no-such-table not-your-table choose-table not-yours hall-full out-of-range
  no-such-mood no-such-prompt no-such-kind no-such-note no-such-cluster same-cluster drawn-from no-such-item
  no-such-utterance no-such-proposal no-such-level no-such-commitment no-such-question no-such-entry no-such-state
  no-such-theme no-such-date date-too-far date-past nobody-named same-note not-merged
  no-such-place link-to-itself linked-already link-circle
  too-many-proposals too-many-commitments too-many-questions too-many-sources too-many-wordings too-many-conditions too-many-late
  no-dot-here vote-closed poll-closed budget-closed too-many-choices nobody-waits withdrawn asked-already not-asking not-closed
  no-questions-here question-gone question-settled
  no-such-statement no-such-answer no-reasons no-adding answers-closed
  survey-closed only-one-answer no-such-slip
  no-such-activity no-such-decision no-such-field not-gathering not-deciding decisions-closed decisions-open
  no-such-mark no-such-side rating-closed
  no-name no-such-actor no-such-chair no-such-line no-empty-chair nobody-asks nobody-inside no-notes-here
  motion-closed no-hands-here no-phones-here no-such-source no-such-voice too-many-amendments`);

/** The same is not taken, and something else may be: what stands in the step now says what. All of them are in NEVER. */
export const LOOK = words(`
  stale choose-table not-yours no-such-mood no-such-prompt no-such-note no-such-cluster same-cluster drawn-from
  no-such-item no-such-utterance no-such-proposal no-such-level no-such-commitment no-such-question no-such-theme out-of-range
  no-such-entry no-such-state
  no-such-date date-too-far date-past nobody-named same-note not-merged too-many-proposals too-many-commitments
  no-such-place link-to-itself linked-already link-circle
  too-many-questions too-many-sources too-many-wordings too-many-conditions
  no-dot-here vote-closed poll-closed budget-closed too-many-choices withdrawn asked-already not-asking not-closed
  no-questions-here question-gone question-settled
  no-such-statement no-such-answer no-reasons no-adding answers-closed
  survey-closed only-one-answer no-such-slip
  no-such-activity no-such-decision no-such-field not-gathering not-deciding decisions-closed decisions-open
  no-such-mark no-such-side rating-closed
  no-name no-such-actor no-such-chair no-such-line no-empty-chair nobody-asks nobody-inside no-notes-here
  motion-closed no-hands-here no-phones-here no-such-source no-such-voice too-many-amendments`);

/** What is never said to anything that a phone keeps: of entering, of pages, of conducting, of the command line. */
export const ELSEWHERE = words(`
  unknown-language no-such-address bad-link role-name unknown-code unknown-reentry asked-before other-origin
  no-such-template bad-template too-many-templates not-found not-allowed not-json unknown-event unknown-commit broken-chain broken-record
  no-session already-made no-such-step role-is-fixed time-out-of-range bad-step bad-setting step-id-taken
  step-has-begun draws-from-later too-many-steps nothing-to-undo no-such-commit no-such-text not-a-word
  part-gone too-many-parts not-https no-such-way no-tables nobody-to-seat too-many-to-seat no-plan seated-already
  other-area no-tie no-such-rule still-tied
  over-members roll-too-small is-present already-marked not-marked too-many-marks`);

const LATE = 'late-words/bring';

/** Gives the step that something was written for, also when it was brought already. */
export const writtenFor = ({ type, step, body }: Outgoing): string | null =>
  type === LATE ? body.step : step;

/** Whether the room is elsewhere than where it was written for. A step that is here again takes it. */
export function hasPassed(entry: Outgoing, current: string | undefined): boolean {
  const step = writtenFor(entry);
  return step !== null && step !== current;
}

/** Whether it can never be sent as it is. A reason that this client does not know may be one that passes. */
export function isLate(entry: Outgoing, current: string | undefined): boolean {
  return entry.type === LATE || NEVER.has(entry.reason ?? '') || hasPassed(entry, current);
}

/** Gives what a person wrote into it, if anything. */
export const wordsOf = (entry: Outgoing): string => String(entry.body[wordsField(entry) ?? ''] ?? '');

/** Whether they were the reason for an answer: of those the room was promised to read none apart from the others. */
export const isReason = (entry: Outgoing): boolean => wordsField(entry) === 'reason';

/** Whether only other words can help. */
export const toShorten = ({ reason }: Outgoing): boolean => reason === 'too-long' || reason === 'too-large';

/** What of the meeting decides what can still be done. */
export interface Now {
  current: string | undefined;
  closed: boolean;
  expelled: boolean;
  takesPart: boolean;
  /** Whether it was written in the meeting that this phone is in. */
  here: boolean;
}

export interface Fate {
  /** A key of the catalogue, or the reason of the refusal; null where nothing has to be explained. */
  why: { k: 'late.over' } | { reason: string | null } | null;
  how: 'late.over.closed' | 'late.over.reason' | 'late.over.how' | 'late.soon' | null;
  again: boolean;
  /** Whether the server takes it as what came too late. */
  brings: boolean;
  looks: boolean;
  keeps: boolean;
}

/** Says why something was not taken, and what can still be done with it; nothing that cannot succeed is offered. */
export function fateOf(entry: Outgoing, now: Now): Fate {
  const kept = entry.reason === KEPT;
  const written = wordsOf(entry) !== '';
  const late = isLate(entry, now.current);
  const passed = hasPassed(entry, now.current);
  const closed = now.closed || entry.reason === 'session-closed';
  const inside = now.here && !now.expelled && !closed;
  const brings = !kept && written && passed && inside && now.takesPart && entry.reason !== 'too-many-late';
  const again = !late && inside;
  const how = (): Fate['how'] => {
    if (kept || !late || !written) return null;
    if (closed) return 'late.over.closed';
    if (brings) return isReason(entry) ? 'late.over.reason' : 'late.over.how';
    return !passed && now.here && now.takesPart ? 'late.soon' : null;
  };
  const over = passed && (entry.reason === 'wrong-step' || entry.reason === null);
  return {
    why: kept ? null : over ? { k: 'late.over' } : { reason: entry.reason },
    how: how(),
    again,
    brings,
    looks: !kept && !passed && inside && LOOK.has(entry.reason ?? ''),
    keeps: written && !kept && !again,
  };
}

/** Puts together what is explained in the same words, in the order of the first of each. */
export function alike<T extends Pick<Fate, 'why' | 'how'>>(fates: T[]): T[][] {
  const groups = new Map<string, T[]>();
  for (const each of fates) {
    const key = JSON.stringify([each.why, each.how]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()];
}
