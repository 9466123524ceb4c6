/** The words of the agenda: fetched once for each content and language, kept in this tab. */
import { tabStorage } from './kept';
import { currentLanguage } from '../i18n/words.svelte';
import { ask, Refusal } from './door';
import type { Entry, TextsOfCourse } from './protocol';

const KEY = (session: string, hash: string, language: string) =>
  `entaku.texts.${session}.${hash}.${language}`;
/** A line that is away or a door that is busy is asked again after so long. */
const AGAIN = 5_000;

export class Texts {
  #known = $state.raw<Record<string, TextsOfCourse>>({});
  /** What stands on the screen meanwhile when other words are on their way. */
  #last: TextsOfCourse | undefined;
  readonly #asked = new Set<string>();
  #stopped = false;

  constructor(
    readonly entry: Pick<Entry, 'session' | 'token'>,
    readonly storage: Storage | null = tabStorage(),
  ) {}

  /** Gives the words of this content in the language of the screen; until they are there, those shown before. */
  of(hash: string): TextsOfCourse | undefined {
    const language = currentLanguage();
    const name = `${hash}.${language}`;
    const found = this.#known[name];
    if (found) return found;
    if (hash) this.#want(hash, language, name);
    return this.#last;
  }

  stop(): void {
    this.#stopped = true;
  }

  #want(hash: string, language: string, name: string): void {
    if (this.#asked.has(name)) return;
    this.#asked.add(name);
    // Read from a derived value, so what is found is told afterwards.
    queueMicrotask(() => {
      const kept = this.#kept(hash, language);
      if (kept) this.#take(name, kept);
      else void this.#fetch(hash, language, name);
    });
  }

  async #fetch(hash: string, language: string, name: string): Promise<void> {
    if (this.#stopped) return;
    try {
      const path = `/api/sessions/${this.entry.session}/texts/${hash}?lang=${language}`;
      const found = await ask<TextsOfCourse>('GET', path, undefined, this.entry.token);
      this.#take(name, found);
      this.#keep(hash, language, found);
    } catch (error) {
      // What is not there now will not be there later: the agenda has changed, and new words are asked for.
      if (error instanceof Refusal && [400, 403, 404].includes(error.status)) return;
      setTimeout(() => void this.#fetch(hash, language, name), AGAIN);
    }
  }

  #take(name: string, found: TextsOfCourse): void {
    this.#last = found;
    this.#known = { ...this.#known, [name]: found };
  }

  #kept(hash: string, language: string): TextsOfCourse | null {
    try {
      return JSON.parse(this.storage?.getItem(KEY(this.entry.session, hash, language)) ?? 'null');
    } catch {
      return null;
    }
  }

  #keep(hash: string, language: string, texts: TextsOfCourse): void {
    try {
      this.storage?.setItem(KEY(this.entry.session, hash, language), JSON.stringify(texts));
    } catch {
      // Full or forbidden: they are fetched again after a reload.
    }
  }
}
