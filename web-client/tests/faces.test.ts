import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stepFace } from '../src/steps/faces';

const steps = join(import.meta.dirname, '../src/steps');
const kinds = readdirSync(steps, { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .map((each) => each.name);

it.each(kinds)('%s has a face for the phone, the facilitator and the screen', (kind) => {
  for (const face of ['Phone', 'Facilitator', 'Screen'] as const)
    expect(stepFace(kind, face), face).toBeTruthy();
});

it('knows every kind that a template can name', () => {
  const templates = join(import.meta.dirname, '../../facilitation-templates');
  const named = readdirSync(templates)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => [...readFileSync(join(templates, file), 'utf8').matchAll(/^ +kind: *([a-z-]+)/gm)])
    .map(([, kind]) => kind!);
  expect(new Set(named).size).toBeGreaterThan(5);
  for (const kind of named) expect(kinds).toContain(kind);
});

it('gives nothing for a kind it does not know', () => {
  expect(stepFace('no-such-kind', 'Phone')).toBeUndefined();
});
