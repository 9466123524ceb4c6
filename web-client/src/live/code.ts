/** Reads a join code as people type it: full-width digits, long marks, spaces, a pasted address. */
export function readCode(typed: string): string {
  const plain = typed.normalize('NFKC');
  const inAddress = /\/j\/(\d{6})\b/.exec(plain);
  return inAddress?.[1] ?? plain.replace(/[^\d]/g, '').slice(0, 6);
}

/** Reads a 再入場番号: eight digits, with or without the hyphen. */
export function readReentry(typed: string): string {
  const digits = typed.normalize('NFKC').replace(/[^\d]/g, '').slice(0, 8);
  return digits.length > 4 ? `${digits.slice(0, 4)}-${digits.slice(4)}` : digits;
}
