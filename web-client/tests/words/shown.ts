/** What stands as bare text in the faces: every expression between tags, with what its names stand for written out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'svelte/compiler';

const src = join(import.meta.dirname, '../../src');

/** An expression shown as text: as it is written, and with the definitions of the same file put in. */
export type Shown = { file: string; code: string; whole: string; inside: string[] };

type Node = { type: string; name?: string; start: number; end: number } & Record<string, unknown>;

/** A choice in a box and the title of a page hold nothing but text. */
const PLAIN = ['option', 'TitleElement', 'svelte:head', 'SvelteHead'];

/** What a name stands for, as it is written where it is declared: a constant, a function, a piece of state. */
function definitions(code: string, ast: Node): Map<string, string> {
  const found = new Map<string, string>();
  const body = (ast['instance'] as { content: { body: Node[] } } | null)?.content.body ?? [];
  for (const each of body) {
    if (each.type === 'FunctionDeclaration')
      found.set((each['id'] as Node).name!, code.slice(each.start, each.end));
    for (const one of (each['declarations'] as Node[] | undefined) ?? []) {
      const id = one['id'] as Node;
      const init = one['init'] as Node | null;
      // What comes from outside says nothing of itself.
      if (id.type === 'Identifier' && init && !/^\$(props|bindable)\b/.test(code.slice(init.start, init.end)))
        found.set(id.name!, code.slice(init.start, init.end));
    }
  }
  // A piece of state is what is put into it.
  for (const [, name, put] of code.matchAll(/(?:^|[\s;{(])(\w+) = ([^=>][^;\n]*)/g))
    if (/\$state/.test(found.get(name!) ?? '')) found.set(name!, `${found.get(name!)} ${put}`);
  return found;
}

function written(code: string, all: Map<string, string>): string {
  let whole = code;
  const used = new Set<string>();
  for (let grew = true; grew;) {
    grew = false;
    // A property of something is not the name itself.
    for (const [, name] of whole.matchAll(/(?<![\w.'"`/])([a-zA-Z_]\w*)/g))
      if (all.has(name!) && !used.has(name!)) {
        used.add(name!);
        whole += ` ${all.get(name!)}`;
        grew = true;
      }
  }
  return whole;
}

/** Reads one face. */
export function shownIn(file: string, code: string): Shown[] {
  const ast = parse(code, { modern: true }) as unknown as Node;
  const all = definitions(code, ast);
  const found: Shown[] = [];
  const walk = (node: Node, inside: string[]) => {
    if (node.type === 'ExpressionTag') {
      const expression = node['expression'] as Node;
      const text = code.slice(expression.start, expression.end);
      found.push({ file, code: text, whole: written(text, all), inside });
      return;
    }
    const name = node.name ?? node.type;
    if (PLAIN.includes(name)) return;
    const hidden = /visually-hidden/.test(code.slice(node.start, code.indexOf('>', node.start)));
    const within = [...inside, ...(hidden && node.type === 'RegularElement' ? ['hidden'] : []), name];
    for (const [key, value] of Object.entries(node)) {
      // The value of an attribute is for readers of the screen, or no words at all.
      if (['attributes', 'expression', 'parameters', 'context', 'test', 'value', 'key'].includes(key))
        continue;
      for (const each of Array.isArray(value) ? value : [value])
        if (each && typeof each === 'object' && 'type' in each) walk(each as Node, within);
    }
  };
  walk(ast['fragment'] as Node, []);
  return found;
}

/** Reads every face of the client. */
export const allShown = (): Shown[] =>
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.svelte'))
    .flatMap((file) => shownIn(file, readFileSync(join(src, file), 'utf8')));
