/** Reads a PDF as the browser prints it: page by page, the words that stand on it. */
import { inflateSync } from 'node:zlib';

const REF = String.raw`(\d+) 0 R`;

/** Gives the words of each page, as they follow each other in it; spaces are left out. */
export function pagesOf(pdf) {
  const objects = objectsOf(pdf);
  const at = (id) => objects.get(Number(id));
  const root = [...objects.values()].find(({ head }) => /\/Type\s*\/Catalog/.test(head));
  const pages = leaves(at(root.head.match(new RegExp(`/Pages ${REF}`))[1]), at);
  const fonts = new Map();
  return pages.map((page) => wordsOf(page, at, fonts));
}

function objectsOf(pdf) {
  const text = pdf.toString('latin1');
  const objects = new Map();
  for (const found of text.matchAll(/(?:^|\n)(\d+) 0 obj\s/g)) {
    const from = found.index + found[0].length;
    const end = text.indexOf('endobj', from);
    const stream = text.slice(from, end).search(/stream\r?\n/);
    const head = stream < 0 ? text.slice(from, end) : text.slice(from, from + stream);
    const body = () => {
      const begins = text.indexOf('\n', from + stream) + 1;
      const length = Number(head.match(/\/Length (\d+)/)[1]);
      const bytes = pdf.subarray(begins, begins + length);
      return (/FlateDecode/.test(head) ? inflateSync(bytes) : bytes).toString('latin1');
    };
    objects.set(Number(found[1]), { head, body });
  }
  return objects;
}

function leaves(node, at) {
  if (/\/Type\s*\/Page\b/.test(node.head)) return [node];
  const kids = node.head.match(/\/Kids\s*\[([^\]]*)\]/)[1];
  return [...kids.matchAll(new RegExp(REF, 'g'))].flatMap(([, id]) => leaves(at(id), at));
}

function wordsOf(page, at, fonts) {
  const list = page.head.match(/\/Font\s*<<([^>]*)>>/)?.[1] ?? '';
  const named = new Map(
    [...list.matchAll(new RegExp(String.raw`/(\w+) ${REF}`, 'g'))].map(([, name, id]) => {
      if (!fonts.has(id)) fonts.set(id, lettersOf(at(id), at));
      return [name, fonts.get(id)];
    }),
  );
  const drawn = [...page.head.match(/\/Contents\s*(\[[^\]]*\]|\d+ 0 R)/)[1].matchAll(new RegExp(REF, 'g'))]
    .map(([, id]) => at(id).body())
    .join('\n');
  let letters = new Map();
  let words = '';
  // A glyph that stands for several letters has the one that is meant written beside it.
  const token = /\/ActualText <FEFF(\w*)>[\s\S]*?EMC|\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g;
  for (const [, actual, font, glyphs] of drawn.matchAll(token))
    if (font) letters = named.get(font) ?? new Map();
    else if (actual) words += said(actual);
    else if (glyphs)
      for (const glyph of glyphs.match(letters.wide ? /.{4}/g : /.{2}/g))
        words += letters.get(glyph.toUpperCase()) ?? '';
  return words.normalize('NFKC').replaceAll(/\s/g, '');
}

const said = (units) => String.fromCharCode(...units.match(/.{4}/g).map((unit) => Number.parseInt(unit, 16)));

/** Which letters the glyphs of a font stand for. */
function lettersOf(font, at) {
  const letters = new Map();
  // Outlines without a font file of their own are drawn as glyphs of one byte.
  letters.wide = !font.head.includes('/Type3');
  const map = font.head.match(new RegExp(`/ToUnicode ${REF}`));
  if (!map) return letters;
  const table = at(map[1]).body();
  const hex = (n, digits) => n.toString(16).toUpperCase().padStart(digits, '0');
  for (const [, block] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, from, to] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      letters.set(from.toUpperCase(), said(to));
  for (const [, block] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from, end, to] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const first = Number.parseInt(from, 16);
      const last = Number.parseInt(end, 16);
      const unit = Number.parseInt(to.slice(-4), 16);
      for (let i = 0; first + i <= last; i++)
        letters.set(hex(first + i, from.length), said(to.slice(0, -4) + hex(unit + i, 4)));
    }
  return letters;
}
