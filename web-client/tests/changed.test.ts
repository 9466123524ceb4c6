import { flushSync, type Component } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';
import { loadWords, t } from '../src/i18n/words.svelte';
import type { Records } from '../src/live/protocol';
import type { StepProps } from '../src/steps/faces';
import Cluster from '../src/steps/cluster/Phone.svelte';
import Commitments from '../src/steps/commitments/Phone.svelte';
import Dialogue from '../src/steps/dialogue/Phone.svelte';
import { entry, settled } from './fake';
import { button, Stage, words, write } from './stage';

let stage: Stage;
afterEach(() => stage.close());

const me = { seat: entry.seat, name: 'I' };
const said = { n: 1, text: 'first', who: me, at: 1, taken: 'self' };
const promise = { what: 'first', who: me, by: '2027-01-31', order: 1 };
const seen = (what: string) => ({ what, party: null, by: '2027-01-31' });
type Case = [
  string,
  Component<StepProps>,
  Records,
  string,
  (text: string) => Records,
  (text: string) => unknown,
];
const cases: Case[] = [
  [
    'cluster',
    Cluster,
    {
      form: { from: 'ideas', by: 'everyone', nameLimit: 40 },
      'cluster/x': { name: 'first', order: 1, notes: [] },
    },
    'cluster.rename',
    (text) => ({ 'cluster/x': { name: text, order: 1, notes: [] } }),
    (text) => text,
  ],
  [
    'dialogue',
    Dialogue,
    { form: { topic: { ja: 'x' }, utteranceLimit: 400 }, queue: { length: 0 }, 'utterance/x': said },
    'edit',
    (text) => ({ 'utterance/x': { ...said, text } }),
    (text) => text,
  ],
  [
    'commitments',
    Commitments,
    { form: { from: [], whatLimit: 140 }, now: { commitments: 1, questions: 0 }, 'commitment/x': promise },
    'edit',
    (text) => ({ 'commitment/x': { ...promise, what: text } }),
    seen,
  ],
];

it.each(cases)(
  'words of a %s that somebody has changed meanwhile stand beside what was typed, which is sent again only on purpose',
  async (kind, face, records, edit, changed, before) => {
    stage = new Stage(kind);
    await loadWords(['reasons']);
    const step = await stage.open('participant', records, { mine: { commitments: ['x'], questions: [] } });
    stage.show(face, step);
    button(t(edit as 'edit')).click();
    flushSync();
    const box = [...document.querySelectorAll<HTMLInputElement>('textarea, input')].find(
      (one) => one.value === 'first',
    )!;
    write(box, 'mine');
    stage.server.answer = () => ({ code: 409, reason: 'stale' });
    button(t('save')).click();
    await vi.waitFor(() => expect(words()).toContain(t('reason.stale')));
    await stage.change('hall', changed('theirs'));
    flushSync();
    expect(box.value).toBe('mine');
    expect(words()).toContain(t('changed'));
    expect(document.querySelector('q')!.textContent).toContain('theirs');
    stage.server.answer = () => ({ ok: { seq: 1, at: 0 } });
    button(t('save')).click();
    await settled();
    expect(stage.sent.map(([, body]) => (body as { before: unknown }).before)).toEqual([
      before('first'),
      before('theirs'),
    ]);
  },
);
