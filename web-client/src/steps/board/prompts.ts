/** Which notes stand under which prompt. */
import type { Text } from '../../i18n/text';
import type { Named } from '../../live/source';
import type { Form, Note } from './records';

export type Section = { prompt: Text | undefined; notes: Named<Note>[] };

/** Lays the notes under their prompts, in their order and in one pass; a board without prompts is one section. */
export function underPrompts(prompts: Text[], notes: readonly Named<Note>[]): Section[] {
  const sections: Section[] = prompts.map((prompt) => ({ prompt, notes: [] }));
  if (sections.length === 0) sections.push({ prompt: undefined, notes: [] });
  for (const note of notes) (sections[note.prompt] ?? sections[0]!).notes.push(note);
  return sections;
}

/** Whether the prompts lie side by side, so that a note is written into one of them. */
export const inColumns = ({ layout }: Form) => layout === 'columns' || layout === 'timeline';
