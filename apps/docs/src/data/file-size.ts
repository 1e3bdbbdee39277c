const units = ['bytes', 'KB', 'MB', 'GB'] as const

/** A size for people, in powers of a thousand: three digits, and a fraction only below ten. */
export function fileSize(bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1)
  const size = bytes / 1000 ** power
  return `${power > 0 && size < 10 ? size.toFixed(1) : Math.round(size)} ${units[power]}`
}
