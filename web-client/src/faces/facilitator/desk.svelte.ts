/** What the facilitator's console has at hand besides the view: sending, asking once, and saying what was refused. */
import { getContext, setContext } from 'svelte';
import type { Key, Params } from '../../i18n/words.svelte';
import type { LiveStore } from '../../live/store.svelte';

/** A question asked once, in plain words, before something that cannot be taken back. */
export type Question = {
  title: Key;
  text: Key;
  yes: Key;
  params?: Params;
};

/** One thing to do: what the button says, what is sent, and what is asked before. */
export type Act = {
  label: Key;
  params?: Params;
  type: string;
  body: object;
  step: string | null;
  ask?: Question;
  /** Where the act needs words first: the element of the step's own face that asks for them. Nothing is sent. */
  press?: string;
};

export class Desk {
  /** The reason code of what was refused last; null once something went well. */
  refused = $state<string | null>(null);
  question = $state<Question | null>(null);
  #answer: ((yes: boolean) => void) | null = null;

  constructor(readonly store: LiveStore) {}

  /** Sends a command. Gives true once it is durable, false when it was refused; the reason is then shown. */
  async send(type: string, body: object = {}, step: string | null = null): Promise<boolean> {
    const sent = await this.store.send(type, body, step);
    this.refused = sent.ok ? null : sent.reason;
    return sent.ok;
  }

  /** Does an act, after asking where it has a question. */
  async do(act: Act): Promise<boolean> {
    if (act.press) {
      document.querySelector<HTMLElement>(act.press)?.click();
      return true;
    }
    if (act.ask && !(await this.ask(act.ask))) return false;
    return this.send(act.type, act.body, act.step);
  }

  /** Asks; gives true when the answer is yes. */
  ask(question: Question): Promise<boolean> {
    this.#answer?.(false);
    this.question = question;
    return new Promise((resolve) => (this.#answer = resolve));
  }

  answer(yes: boolean): void {
    this.question = null;
    this.#answer?.(yes);
    this.#answer = null;
  }
}

const KEY = Symbol('desk');

/** Lays the desk out for everything inside the console. */
export function putDesk(desk: Desk): Desk {
  return setContext(KEY, desk);
}

/** Gives the desk of the console around. */
export function theDesk(): Desk {
  return getContext<Desk>(KEY);
}
