/** A value from a file, short enough to print within a sentence and free of control characters. */
export function shown(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object') return 'a set of fields'
  if (typeof value === 'number') return String(value)
  return shortened(JSON.stringify(value).replace(/\p{Cc}/gu, '�'), 72)
}

/** How many there are of something: `1 finding`, `2 findings`. */
export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`

/** The beginning of a text that is longer than this many code points, with an ellipsis. */
export function shortened(text: string, length: number): string {
  const start = [...text.slice(0, 2 * length + 2)]
  return start.length <= length ? text : `${start.slice(0, length - 1).join('')}…`
}
