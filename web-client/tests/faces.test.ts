import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stepFace, stepFaces } from '../src/steps/faces';

const steps = join(import.meta.dirname, '../src/steps');
const kinds = readdirSync(steps, { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .map((each) => each.name);

it.each(kinds)('%s has a face for the phone, the facilitator and the screen', (kind) => {
  for (const face of Object.keys(stepFaces) as (keyof typeof stepFaces)[])
    expect(stepFace(kind, face), face).toBeTruthy();
});

it('knows every kind that the server has', () => {
  const server = join(import.meta.dirname, '../../server/src/main/java/entaku/steps');
  const known = ['check-in', 'board', 'cluster', 'dot-vote', 'dialogue', 'consensus', 'commitments'];
  expect(readdirSync(server)).toContain('Steps.java');
  for (const kind of known) expect(kinds).toContain(kind);
});

it('gives nothing for a kind it does not know', () => {
  expect(stepFace('no-such-kind', 'Phone')).toBeUndefined();
});
