/** Prints what a phone downloads first, compressed, and fails above the limit. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT = 60 * 1024;
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));

function files(key, seen = new Set()) {
  const chunk = manifest[key];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const each of chunk.imports ?? []) files(each, seen);
  return seen;
}

function total(name, keys) {
  const all = new Set();
  for (const key of keys) {
    if (!manifest[key]) throw new Error(`${key} is not in the build`);
    files(key, all);
  }
  const bytes = [...all].reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, dist))).length, 0);
  console.log(`${name}: ${(bytes / 1024).toFixed(1)} KB gzip of JavaScript in ${all.size} files`);
  return bytes;
}

const words = (parts) => parts.map((part) => `src/i18n/ja-easy/${part}.json`);
const join = ['index.html', 'src/faces/phone/Join.svelte', ...words(['common', 'phone'])];
const phone = ['index.html', 'src/faces/phone/Phone.svelte', ...words(['common', 'phone'])];
const kinds = Object.keys(manifest).flatMap(
  (key) => /^src\/steps\/([^/]+)\/Phone\.svelte$/.exec(key)?.[1] ?? [],
);
/** The face of a kind comes with its words. */
const ofKind = (kind) => [`src/steps/${kind}/Phone.svelte`, `src/steps/${kind}/words/ja-easy.json`];
total('joining', join);
const sizes = kinds.map((kind) => total(kind, [...join, ...phone, ...ofKind(kind)]));
const most = Math.max(total('phone', phone), ...sizes);
console.log(`phone, heaviest first load: ${(most / 1024).toFixed(1)} KB of ${LIMIT / 1024} KB`);
if (most > LIMIT) process.exit(1);
