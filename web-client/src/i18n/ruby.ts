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
