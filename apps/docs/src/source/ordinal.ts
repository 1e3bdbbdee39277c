/** The place in a billing of six, in words. */
export const ordinal = (position: number): string =>
  ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'][position - 1] ?? `number ${position}`
