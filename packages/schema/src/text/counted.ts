/** How many there are of something: `1 finding`, `2 findings`. */
export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`
