/** Names of every script and length, for scenes that show people. */
export const NAMES = [
  'はなこ',
  'ليلى بنت عمر',
  'Alexandra-Konstantina Papadopoulou-Schmidt',
  '👩‍🌾ゆう',
  '山田（町内会の防災担当）',
];
export const who = (i) => ({ seat: `p${i}`, name: NAMES[i % NAMES.length] });
