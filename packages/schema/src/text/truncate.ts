/** The beginning of a text that is longer than this many code points, with an ellipsis. */
export function truncate(text: string, length: number): string {
  const start = [...text.slice(0, 2 * length + 2)]
  return start.length <= length ? text : `${start.slice(0, length - 1).join('')}…`
}
