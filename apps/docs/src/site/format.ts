export const percent = (share: number): string => `${(100 * share).toFixed(1)}%`

export const ordinal = (position: number): string =>
  ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'][position - 1] ?? `number ${position}`

/** A name as an anchor. */
export const slug = (name: string): string =>
  name.replaceAll('[]', '').replace(/[^A-Za-z0-9]+/g, '-')

const units = ['bytes', 'KB', 'MB', 'GB'] as const

/** A size in powers of a thousand, with a fraction only below ten. */
export function fileSize(bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1)
  const size = bytes / 1000 ** power
  return `${power > 0 && size < 10 ? size.toFixed(1) : Math.round(size)} ${units[power]}`
}
