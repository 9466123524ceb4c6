import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const src = join(import.meta.dirname, '../src');

it('a name that stands in the text of a face is kept apart, whatever direction it is written in', () => {
  let seen = 0;
  for (const file of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.svelte')) continue;
    const face = readFileSync(join(src, file), 'utf8')
      .replace(/<script[\s\S]*?<\/script>|<!--[\s\S]*?-->/g, '')
      // A choice in a box holds nothing but its text, which the browser keeps apart itself.
      .replace(/<(option|title)\b[\s\S]*?<\/\1>/g, '');
    seen += (face.match(/<bdi\b/g) ?? []).length;
    const outside = face.replace(/<bdi\b[\s\S]*?<\/bdi/g, '');
    const shown = /(?<![=\w$])\{[^{}#:@]*\b(who\??\.name|nameOf\(s\)|name\(who\))[^{}]*\}/g;
    expect(outside.match(shown) ?? [], file).toEqual([]);
    expect(outside.match(/<Words of=\{[^}]*who\??\.name/g) ?? [], file).toEqual([]);
  }
  expect(seen).toBeGreaterThan(20);
});
