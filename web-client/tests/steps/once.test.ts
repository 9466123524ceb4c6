import { flushSync } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { t } from '../../src/i18n/words.svelte';
import type { Records } from '../../src/live/protocol';
import type { LiveStep } from '../../src/live/store.svelte';
import Board from '../../src/steps/board/Phone.svelte';
import Promises from '../../src/steps/commitments/Phone.svelte';
import { settled } from '../fake';
import { Stage, words } from '../stage';

let stage: Stage;
let step: LiveStep;
afterEach(() => stage.close());

/** How often words stand on the page outside of boxes and of what is only read out. */
const often = (said: string) =>
  [...document.querySelectorAll('p, .text')].filter((each) => each.textContent!.trim() === said).length;
const rest = async () => {
  await settled(5);
  flushSync();
};

describe('a note of one’s own', () => {
  const note = (text: string, order: number) => ({ text, prompt: 0, order, state: 'private' });
  const form = { prompts: [{ ja: 'why' }], kinds: [], noteLimit: 140 };
  const open = async (own: Records = {}) => {
    stage = new Stage('board', 'hidden');
    step = await stage.open('participant', { form, now: { notes: 1 } }, own);
    stage.show(Board, step);
    stage.server.answer = () => 'nothing';
  };
  const says = async (text: string) => {
    void step.send('board/add-note', { text, prompt: 0, kind: null, paper: false });
    await rest();
  };

  it('stands once when the board shows it before its answer has come', async () => {
    await open();
    await says('段差がある ');
    expect(often('段差がある')).toBe(1);
    await stage.change('own', { 'note/a': note('段差がある', 1), mine: { notes: ['a'] } });
    expect(step.pending('board/add-note')).toHaveLength(1);
    expect(often('段差がある')).toBe(1);
    expect(words()).toContain(t('board.mine', { count: 1 }));
  });

  it('of the same words as an earlier one stands beside that one while it is on its way, and after', async () => {
    await open({ 'note/a': note('公園', 1), mine: { notes: ['a'] } });
    await says('公園');
    expect(often('公園')).toBe(2);
    await stage.change('own', { 'note/b': note('公園', 2), mine: { notes: ['a', 'b'] } });
    expect(often('公園')).toBe(2);
  });

  it('of the same words as another on its way is taken for one of them alone', async () => {
    await open();
    await says('公園');
    await says('公園');
    await stage.change('own', { 'note/a': note('公園', 1), mine: { notes: ['a'] } });
    expect(often('公園')).toBe(2);
  });
});

describe('a promise of one’s own', () => {
  const promise = (order: number, more = {}) => ({ what: '草を刈る', order, ...more });
  const open = async (hall: Records = {}) => {
    stage = new Stage('commitments');
    step = await stage.open('participant', {
      form: { from: [], whatLimit: 140 },
      now: { commitments: 0, questions: 0 },
      ...hall,
    });
    stage.show(Promises, step);
    stage.server.answer = () => 'nothing';
    void step.send('commitments/promise', { what: '草を刈る' });
    await rest();
  };

  it('stands once when the hall shows it before its answer has come', async () => {
    await open();
    expect(often('草を刈る')).toBe(1);
    await stage.change('own', { mine: { commitments: ['p'], questions: [] } });
    await stage.change('hall', { 'commitment/p': promise(1) });
    expect(often('草を刈る')).toBe(1);
  });

  it('is not taken for what another has promised in the same words', async () => {
    await open({ 'commitment/x': promise(1) });
    expect(often('草を刈る')).toBe(2);
  });
});
