/** Reads a join code as people type it: full-width digits, long marks, spaces, a pasted address. */
export function readCode(typed: string): string {
  const plain = typed.normalize('NFKC');
  const inAddress = /\/j\/(\d{6})\b/.exec(plain);
  return inAddress?.[1] ?? plain.replace(/[^\d]/g, '').slice(0, 6);
}

/** Reads a number to return with: twelve digits in groups of four, however they are typed. */
export function readReentry(typed: string): string {
  const digits = typed.normalize('NFKC').replace(/[^\d]/g, '').slice(0, 12);
  return digits.match(/\d{1,4}/g)?.join('-') ?? '';
}
