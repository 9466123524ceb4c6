/** Reads days as people write them: by the Japanese era or by the Western year, in any width, in kanji too. */
import { readCount } from './count';
import written from './eras.json';

/** The years that the server takes. */
const FIRST = 2000;
const LAST = 2100;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const { eras, year: Y, month: M, day: D } = written;
const ERA = `(${eras.flatMap(({ names }) => names).join('|')})?`;
const NUMBER = `([\\d${written.digits}]+)`;
const KANJI = new RegExp(`^(?:${ERA}${NUMBER}${Y})?${NUMBER}${M}${NUMBER}${D}?$`, 'u');
const SIGNS = new RegExp(`^(?:${ERA}(${written.first}|\\d+)[./-])?(\\d+)[./-](\\d+)$`, 'u');
const IDLE = new RegExp(written.idle.join('|'), 'gu');
const BETWEEN = new RegExp(`${written.western}|\\s`, 'gu');

const two = (n: number) => String(n).padStart(2, '0');
const number = (words: string): number | null => (words === written.first ? 1 : readCount(words));

/** Gives the ISO date, or null when there is no such day. */
function iso(year: number, month: number, date: number): string | null {
  const name = `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
  const day = new Date(`${name}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === name ? name : null;
}

function ofEra(era: string, year: number, month: number, date: number): string | null {
  const { first, last } = eras.find(({ names }) => names.includes(era))!;
  const found = year > 0 ? iso(Number(first.slice(0, 4)) + year - 1, month, date) : null;
  return found && found >= first && found <= last ? found : null;
}

/** Without a year it is the next such day; two digits are years of this century; one digit is a year of Reiwa. */
function ofParts(era: string | undefined, year: number | null, month: number, date: number, now: string) {
  if (era && year !== null) return ofEra(era, year, month, date);
  if (year === null) {
    const this_ = Number(now.slice(0, 4));
    // The next 29 February may be eight years away.
    for (let y = this_; y <= this_ + 8; y++) {
      const found = iso(y, month, date);
      if (found && found >= now) return found;
    }
    return null;
  }
  if (year < 10) return ofEra(eras[0]!.names[0]!, year, month, date);
  return iso(year < 100 ? 2000 + year : year, month, date);
}

function parts(plain: string, now: string): string | null {
  const run = /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (run) return iso(Number(run[1]), Number(run[2]), Number(run[3]));
  const found = KANJI.exec(plain) ?? SIGNS.exec(plain);
  if (found) {
    const [, era, year, month, date] = found;
    const [m, d] = [number(month!), number(date!)];
    const y = year === undefined ? null : number(year);
    if (year && /^0\d{2}/.test(year)) return null;
    return m === null || d === null || (year !== undefined && y === null) ? null : ofParts(era, y, m, d, now);
  }
  const english = /^([a-z]{3})[a-z]*\.?(\d{1,2})(?:st|nd|rd|th)?(?:,?(\d{4}))?$/.exec(plain);
  const british = /^(\d{1,2})(?:st|nd|rd|th)?([a-z]{3})[a-z]*\.?(?:,?(\d{4}))?$/.exec(plain);
  const [name, date, year] = english
    ? [english[1], english[2], english[3]]
    : [british?.[2], british?.[1], british?.[3]];
  const month = name ? MONTHS.indexOf(name) + 1 : 0;
  return month ? ofParts(undefined, year ? Number(year) : null, month, Number(date), now) : null;
}

/** Gives the ISO date that the words say; null when they say none, or one out of bounds. */
export function readDay(words: string, now: string): string | null {
  const plain = words.normalize('NFKC').toLowerCase().replace(IDLE, '').replace(BETWEEN, '');
  const found = parts(plain, now);
  const year = found ? Number(found.slice(0, 4)) : 0;
  return year >= FIRST && year <= LAST ? found : null;
}
