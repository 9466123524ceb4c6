/** The records of the kinds of step, one block per kind, keys as PROTOCOL.md §4 names them. */
import type { Text, Who } from './protocol';

// check-in
export type CheckIn = { question: Text; moods: string[]; count: number; wordLimit: number };
export type Said = { mood: string | null; word: string | null; order: number; who?: Who | null };
export type MySaid = { id: string; mood: string | null; word: string | null };

// board
export type Color = 'yellow' | 'pink' | 'blue' | 'green' | 'orange' | 'purple';
export type NoteKind = { id: string; text: Text; color: Color };
export type Board = {
  prompts: Text[];
  kinds: NoteKind[];
  revealed: boolean;
  among: 'all' | 'table';
  count: number;
  hidden: number;
  writers: number;
  noteLimit: number;
};
export type Note = {
  id: string;
  text: string;
  prompt: number;
  kind: string | null;
  order: number;
  table?: string | null;
  who?: Who | null;
  paper: boolean;
  held: boolean;
  edited: boolean;
  merged: { id: string; text: string; who?: Who | null }[];
};
export type MyNote = {
  id: string;
  text: string;
  prompt: number;
  kind: string | null;
  order: number;
  state: 'private' | 'shown' | 'held' | 'merged';
  paper: boolean;
};

// cluster
export type Clusters = {
  from: string;
  by: 'everyone' | 'hosts' | 'facilitator';
  count: number;
  loose: number;
  nameLimit: number;
};
export type Cluster = { id: string; name: string; order: number; notes: string[] };

// dot-vote
export type Item = { id: string; text: string; detail?: string | null };
export type Vote = {
  from: string;
  dots: number;
  max: number;
  closed: boolean;
  voters: number;
  hands: number;
  withheld: boolean;
  items: string[];
};
export type VoteResult = { item: string; dots: number; hands: number; rank: number; tied: boolean };
export type Ballot = { dots: Record<string, number>; left: number };

// dialogue
export type Dialogue = { topic: Text; among: 'all' | 'table'; count: number; utteranceLimit: number };
/** `speaking` and `waiting` name people only where names are shown; `busy` and `length` always tell. */
export type Queue = { place: string; speaking: Who | null; waiting: Who[]; busy: boolean; length: number };
export type Turn = { raised: boolean; speaking: boolean };
export type Utterance = {
  id: string;
  n: number;
  place: string;
  text: string;
  original: string | null;
  who: Who | null;
  label: string | null;
  at: number;
  taken: 'self' | 'recorder';
};

// consensus
export type Level = { id: string; text: Text; full: boolean; lives: boolean };
export type Consensus = {
  from: string[];
  levels: Level[];
  count: number;
  proposalLimit: number;
  reasonLimit: number;
  least: number;
};
export type ProposalResult = {
  counts: Record<string, number>;
  total: number;
  lives: number;
  median: string | null;
  withheld: boolean;
};
export type Proposal = {
  id: string;
  text: string;
  order: number;
  version: number;
  wording: { version: number; text: string; why: string | null }[];
  from: string[];
  state: 'draft' | 'asking' | 'closed' | 'agreed' | 'not-agreed' | 'withdrawn';
  conditions: string[];
  answered: number;
  hands: number;
  result: ProposalResult | null;
  reasons: { level: string; text: string; who?: Who | null }[];
};
export type MyAnswer = { proposal: string; version: number; level: string; reason: string | null };

// commitments
export type Commitments = { from: string[]; count: number; questions: number; whatLimit: number };
export type Commitment = {
  id: string;
  what: string;
  who: Who | null;
  party: string | null;
  by: string | null;
  proposal: string | null;
  order: number;
};
export type Question = { id: string; text: string; to: string; order: number };
export type MyPromises = { commitments: string[]; questions: string[] };
