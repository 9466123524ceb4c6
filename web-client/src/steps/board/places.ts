/** Where notes stand: in columns, at moments of a timeline, on a matrix; and each place in words. */
import { marked, markedText } from '../../i18n/words.svelte';
import { entersForOthers, takesPart } from '../../live/roles';
import type { Role } from '../../live/protocol';
import type { Named, StepSource } from '../../live/source';
import { underPrompts } from './prompts';
import type { Axis, Form, Note, Place } from './records';

/** No place on a matrix. */
export const NOWHERE = 0;
const TENS = 10;

/** Note → where it was moved to; of one's own notes also what others do not see yet. */
export type Places = ReadonlyMap<string, number>;
export type Lane = { at: number; head: string; notes: Named<Note>[] };

export const placesOf = (step: StepSource): Places =>
  new Map(
    [...step.listMine<Place>('at/'), ...step.list<Place>('at/')].map(({ id, at }): [string, number] => [
      id,
      at,
    ]),
  );

/** The question that a note on a matrix answers, where there are several: no heading says it there. */
export const askedOf = ({ layout, prompts }: Form, { prompt }: { prompt: number }) =>
  layout === 'matrix' && prompts.length > 1 ? prompts[prompt] : undefined;

/** Where a note stands now; what nobody has moved stands under its prompt, and on a matrix nowhere. */
export const placeOf = (form: Form, { id, prompt }: { id: string; prompt: number }, at: Places): number =>
  at.get(id) ?? (form.layout === 'matrix' ? NOWHERE : prompt + 1);

export const across = (at: number) => Math.floor(at / TENS);
export const upwards = (at: number) => at % TENS;
export const placeAt = (x: number, y: number) => TENS * x + y;
/** The levels of an axis, lowest first. */
export const levelsOf = (form: Form) => Array.from({ length: form.levels ?? 0 }, (_, i) => i + 1);

/** Says a level of an axis: its end, something before it, or the middle. */
export function levelWords({ low, high }: Axis, level: number, levels: number): string {
  const middle = (levels + 1) / 2;
  if (level === middle) return marked('board.place.middle');
  const end = markedText(level < middle ? low : high);
  return level === 1 || level === levels ? end : marked('board.place.rather', { end });
}

/** Says a place, ruby markup kept. */
export function placeWords(form: Form, at: number): string {
  if (form.layout !== 'matrix') return markedText(form.prompts[at - 1]);
  if (at === NOWHERE || !form.axes) return marked('board.place.none');
  const [a, b] = form.axes;
  const levels = form.levels ?? 0;
  return marked('board.place.two', {
    a: markedText(a.text),
    x: levelWords(a, across(at), levels),
    b: markedText(b.text),
    y: levelWords(b, upwards(at), levels),
  });
}

/** Lays notes out: a list under its prompts, otherwise by place. */
export function lanesOf(form: Form, notes: readonly Named<Note>[], at: Places): Lane[] {
  if (form.layout) return byPlace(form, notes, at);
  return underPrompts(form.prompts, notes).map(({ prompt, notes: under }, i) => ({
    at: i,
    head: markedText(prompt),
    notes: under,
  }));
}

/** All columns in order; of a matrix what stands nowhere, then the places that are taken, from the top row. */
function byPlace(form: Form, notes: readonly Named<Note>[], at: Places): Lane[] {
  const lanes = new Map<number, Lane>();
  const lane = (place: number): Lane => {
    const there = lanes.get(place) ?? { at: place, head: placeWords(form, place), notes: [] };
    lanes.set(place, there);
    return there;
  };
  if (form.layout !== 'matrix') form.prompts.forEach((_, i) => lane(i + 1));
  for (const note of notes) lane(placeOf(form, note, at)).notes.push(note);
  const row = ({ at }: Lane) => (at === NOWHERE ? TENS : upwards(at));
  return [...lanes.values()].sort((one, other) =>
    form.layout === 'matrix' ? row(other) - row(one) || one.at - other.at : one.at - other.at,
  );
}

/** Tells whether one may move a note; the server decides, this only spares people a refusal. */
export function mayPlace(form: Form, role: Role, mine: boolean, paper = false): boolean {
  if (!form.layout) return false;
  const leads = role === 'facilitator' || role === 'table-host';
  const author = paper ? entersForOthers(role) : mine && takesPart(role);
  return leads || author || (form.place === 'anyone' && takesPart(role));
}
