import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { t } from '../src/i18n/words.svelte';
import { keepAlive } from '../src/shell/translated';
import Phone from '../src/steps/dot-vote/Phone.svelte';
import Talk from '../src/steps/dialogue/Phone.svelte';
import { settled } from './fake';
import { Stage } from './stage';

/** Says it in another language: whatever is not in these brackets was not translated. */
const abroad = (words: string) => `«${words.trim()}»`;

/** The ways in which translators take a text out and put their own words in. */
const WAYS: Record<string, (text: Text, font: Element) => void> = {
  'in its place': (text, font) => text.replaceWith(font),
  'before it, and takes it out': (text, font) => {
    text.before(font);
    text.remove();
  },
  'where it was, once it is out': (text, font) => {
    const { parentNode, nextSibling } = text;
    text.remove();
    parentNode!.insertBefore(font, nextSibling);
  },
};

/** A translator as browsers have them: it replaces all text there is, and goes on with all that comes. */
class Translator {
  readonly #swap: (text: Text, font: Element) => void;
  readonly #observer = new MutationObserver(() => this.translate());
  readonly #swapped = new Map<Element, Text>();

  constructor(swap: (text: Text, font: Element) => void) {
    this.#swap = swap;
    this.translate();
    this.#observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  }

  translate(): void {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const parent = text.parentElement!;
      if (!text.data.trim() || parent.closest('font, [translate=no]')) continue;
      const font = document.createElement('font');
      const inner = font.appendChild(document.createElement('font'));
      inner.textContent = abroad(text.data);
      this.#swapped.set(font, text);
      this.#swap(text, font);
    }
  }

  /** Shows the original again, as far as the translator knows it. */
  undo(): void {
    this.#observer.disconnect();
    for (const [font, text] of this.#swapped) if (font.isConnected) font.replaceWith(text);
  }
  end(): void {
    this.#observer.disconnect();
  }
}

let stage: Stage;
let translator: Translator | undefined;
let end: () => void;
beforeEach(() => {
  end = keepAlive(document.body);
});
afterEach(() => {
  translator?.end();
  translator = undefined;
  end();
  stage.close();
});

const text = () => document.body.textContent!.replace(/\s+/g, ' ');
const followed = async () => {
  await settled(2);
  flushSync();
  await settled(2);
};
const button = (label: string) =>
  [...document.querySelectorAll('button')].find((each) => each.getAttribute('aria-label') === label)!;

const form = { from: 'before', dots: 3, max: 2, least: 3, items: ['a'] };
const wide = {
  'before:item/a': { text: 'a park', order: 1, from: [] },
  'step/before': { kind: 'board', names: 'hidden', minutes: 1, from: [] },
};

describe.each(Object.entries(WAYS))('a translator that puts its words %s', (_, swap) => {
  it('leaves a vote that can be gone through: what changes is seen, once, and translated again', async () => {
    stage = new Stage('dot-vote');
    const step = await stage.open(
      'participant',
      { form, now: { voters: 0 } },
      { ballot: { dots: {}, left: 3 } },
      {
        ...wide,
        'step/here': { kind: 'dot-vote', names: 'hidden', minutes: 5, from: ['before'] },
      },
    );
    stage.show(Phone, step);
    translator = new Translator(swap);
    await followed();
    expect(text()).toContain(abroad(t('dot-vote.left', { count: 3 })));

    for (const left of [2, 1]) {
      button(t('dot-vote.place')).click();
      await stage.change('own', { ballot: { dots: { a: 3 - left }, left } });
      await followed();
      expect(text()).toContain(abroad(t('dot-vote.left', { count: left })));
      expect(text()).not.toContain(t('dot-vote.left', { count: left + 1 }));
    }
    button(t('dot-vote.take')).click();
    await stage.change('own', { ballot: { dots: { a: 1 }, left: 2 } });
    await followed();
    expect(text()).toContain(abroad(t('dot-vote.left', { count: 2 })));
    expect(document.querySelector('.count')!.textContent).toBe('1');

    await stage.change('hall', {
      now: { voters: 5, closed: true },
      'result/a': { dots: 7, hands: 0, rank: 1 },
    });
    await followed();
    expect(text()).toContain(abroad(t('dot-vote.closed', { count: 5 })));
    expect(text()).toContain(abroad(t('dot-vote.result', { count: 7 })));
    expect(text(), 'what was there before is gone').not.toContain(t('dot-vote.left', { count: 2 }));
    expect(stage.sent.map(([type]) => type)).toEqual([
      'dot-vote/place-dot',
      'dot-vote/place-dot',
      'dot-vote/take-dot',
    ]);
  });

  it('leaves a talk in which lists grow in order, and lines that come and go do so', async () => {
    stage = new Stage('dialogue');
    const said = (n: number) => ({
      [`utterance/u${n}`]: { n, text: `number ${n}`, at: n, taken: 'recorder' },
    });
    const step = await stage.open('participant', {
      form: { topic: { ja: 'the park' }, utteranceLimit: 1000 },
      now: { utterances: 1 },
      queue: { length: 0 },
      ...said(2),
    });
    stage.show(Talk, step);
    translator = new Translator(swap);
    await followed();
    await stage.change('hall', { ...said(1), ...said(3), queue: { busy: true, length: 2 } });
    await followed();
    expect([...document.querySelectorAll('.words')].map((each) => each.textContent)).toEqual(
      [1, 2, 3].map((n) => abroad(`number ${n}`)),
    );
    expect(text()).toContain(abroad(t('dialogue.busy')));
    expect(text()).not.toContain(t('dialogue.nobody'));
    await stage.change('hall', { queue: { length: 0 } });
    await followed();
    expect(text()).toContain(abroad(t('dialogue.nobody')));
    expect(text()).not.toContain(t('dialogue.busy'));
  });

  it('can be asked for the original again, and it is the one of now', async () => {
    stage = new Stage('dot-vote');
    const step = await stage.open(
      'participant',
      { form, now: { voters: 0 } },
      { ballot: { dots: {}, left: 3 } },
      wide,
    );
    stage.show(Phone, step);
    const before = text();
    translator = new Translator(swap);
    await followed();
    expect(text()).not.toBe(before);
    translator.undo();
    await followed();
    expect(text()).toBe(before);
    await stage.change('own', { ballot: { dots: { a: 1 }, left: 2 } });
    expect(text()).toContain(t('dot-vote.left', { count: 2 }));
  });
});

it('without it a translated page would go stale', async () => {
  end();
  stage = new Stage('dot-vote');
  const step = await stage.open(
    'participant',
    { form, now: { voters: 0 } },
    { ballot: { dots: {}, left: 3 } },
    wide,
  );
  stage.show(Phone, step);
  translator = new Translator(WAYS['in its place']!);
  await stage.change('own', { ballot: { dots: { a: 1 }, left: 2 } });
  await followed();
  expect(text()).not.toContain(t('dot-vote.left', { count: 2 }));
});
