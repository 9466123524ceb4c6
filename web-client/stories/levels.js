/** How far people agree, as a format words it. */
export const LEVELS = [
  ['wholly', '全面的に賛成する', true, true],
  ['mostly', 'おおむね賛成する', false, true],
  ['acceptable', '十分ではないが、受け入れられる', false, true],
  ['doubtful', '心配があり、このままでは受け入れにくい', false, false],
  ['never', '受け入れられない', false, false],
].map(([id, ja, full, lives]) => ({ id, text: { ja }, ...(full && { full }), ...(lives && { lives }) }));
