/** Ruby markup `{公園|こうえん}`: words with their reading. */
export type Piece = { base: string; reading: string | null };

const RUBY = /\{([^{}|]+)\|([^{}|]+)\}/g;

/** Cuts marked text into pieces, in order. */
export function pieces(marked: string): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const match of marked.matchAll(RUBY)) {
    if (match.index > from) found.push({ base: marked.slice(from, match.index), reading: null });
    found.push({ base: match[1]!, reading: match[2]! });
    from = match.index + match[0].length;
  }
  if (from < marked.length) found.push({ base: marked.slice(from), reading: null });
  return found;
}

/** Gives marked text without readings. */
export function plain(marked: string): string {
  return marked.replace(RUBY, '$1');
}

const COUNTER = /(\d+)\{([^{}|]+)\|([^{}|/]+)\/([^{}|]+)\}/g;

/**
 * Reads counters by the number before them. `5{m|fun/pun}`: the second reading after 1, 3, 4, 6, 8 and 0 at the end;
 * `2{p|nin/hitori/futari}`: one and two have readings of their own, number and counter together.
 */
export function counted(marked: string): string {
  return marked.replace(COUNTER, (_, digits: string, base: string, usual: string, others: string) => {
    const [second, third] = others.split('/');
    const n = Number(digits);
    if (third === undefined)
      return `${digits}{${base}|${n > 0 && /[013468]$/.test(digits) ? second : usual}}`;
    return n === 1 || n === 2
      ? `{${digits}${base}|${n === 1 ? second : third}}`
      : `${digits}{${base}|${usual}}`;
  });
}
