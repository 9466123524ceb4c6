/** What those who conduct have at hand besides the view: acting, asking once, and saying what was refused. */
import { getContext, setContext } from 'svelte';
import type { Key, Params } from '../i18n/words.svelte';
import { Once } from './once';
import { OwnActs } from './ownActs.svelte';
import type { StepSource } from './source';
import type { LiveStep, LiveStore, Sent } from './store.svelte';

/** A question asked once, in plain words, before something that cannot be taken back. */
export type Question = { title: Key; text: Key; yes: Key; params?: Params };

/** One thing to do: what the button says, and what it does. */
export type Action = {
  label: Key;
  params?: Params;
  /** What it acts on: the same words about something else are another act. */
  on?: string;
  /** Gives true once it is done, false when it was refused or not wanted after all. */
  run: () => Promise<boolean>;
  /** It is being done already, whoever pressed. */
  busy?: boolean;
};

/** What an action may do. */
export interface Conducting {
  /** Does what makes sense now or not at all. */
  act(type: string, body?: object, step?: StepSource): Promise<boolean>;
  /** Sends what is worth keeping until the server has it. */
  send(type: string, body?: object, step?: StepSource): Promise<boolean>;
  /** Asks; gives true when the answer is yes. */
  ask(question: Question): Promise<boolean>;
  /** Opens a sheet of the step's own face. */
  open(sheet: string, id?: string): Promise<boolean>;
}

export class Desk implements Conducting {
  /** The reason code of what was refused last; null once something went well. */
  refused = $state<string | null>(null);
  question = $state<Question | null>(null);
  /** The sheet that is open over the step's own face, and what it is about. */
  sheet = $state<{ name: string; id?: string } | null>(null);
  readonly own: OwnActs;
  #answer: ((yes: boolean) => void) | null = null;
  readonly #going = new Once();

  constructor(readonly store: LiveStore) {
    this.own = new OwnActs(store);
  }

  async act(type: string, body: object = {}, step?: LiveStep): Promise<boolean> {
    return this.#told(type, await (step ? step.act(type, body) : this.store.act(type, body)));
  }

  async send(type: string, body: object = {}, step?: LiveStep): Promise<boolean> {
    // What conducts is never meant twice while it is on its way; words that are written go past the desk.
    const sending = () => (step ? step.send(type, body) : this.store.send(type, body));
    const sent = this.#going.run(JSON.stringify([type, step?.id, step?.table, body]), sending);
    void sent.then(() => this.#going.followed());
    return this.#told(type, await sent);
  }

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

  async open(name: string, id?: string): Promise<boolean> {
    this.sheet = { name, id };
    return true;
  }

  close(): void {
    this.sheet = null;
  }

  #told(type: string, sent: Sent): boolean {
    // It is otherwise already: somebody else pressed, or the same hand twice. Nothing is amiss.
    const overtaken = !sent.ok && sent.reason === 'stale' && /^(course|clock|undo)\//.test(type);
    this.refused = sent.ok || overtaken ? null : sent.reason;
    return sent.ok;
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
