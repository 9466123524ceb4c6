/** A day a month from now in Japan, in the ways that people write it: a story of today holds next year too. */
const MONTH = 30 * 86_400_000;
const TOKYO = 9 * 3_600_000;
const KANJI = [...'〇一二三四五六七八九'];

export const ISO = new Date(Date.now() + MONTH + TOKYO).toISOString().slice(0, 10);

const [year, month, date] = ISO.split('-').map(Number);
const era = year - 2018;

/** Writes a number below a hundred as it is read: 二十四. */
function kanji(n) {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const ten = tens ? `${tens > 1 ? KANJI[tens] : ''}十` : '';
  return ten + (ones || !tens ? KANJI[ones] : '');
}
const wide = (n) => String(n).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** As it is shown, without and with the day of the week. */
export const SHOWN = `令和${era}年${month}月${date}日`;
export const NAMED = `${SHOWN}（${'日月火水木金土'[new Date(`${ISO}T00:00:00Z`).getUTCDay()]}）`;

/** As it is typed. */
export const SHORT = `${year - 2000}/${month}/${date}`;
export const SIGNS = `${month}/${date}`;
export const YEARLESS = `${month}月${date}日`;
export const WIDE = `令和${wide(era)}年${wide(month)}月${wide(date)}日`;
export const IN_KANJI = `令和${kanji(era)}年${kanji(month)}月${kanji(date)}日`;
