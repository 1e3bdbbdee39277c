/** What a browser window on a desk has; other features are not known. */
const features: Readonly<Record<string, string | number>> = {
  width: 1280,
  height: 720,
  'aspect-ratio': 1280 / 720,
  resolution: 1,
  'device-pixel-ratio': 1,
  orientation: 'landscape',
  hover: 'hover',
  'any-hover': 'hover',
  pointer: 'fine',
  'any-pointer': 'fine',
  'prefers-color-scheme': 'light',
  'prefers-reduced-motion': 'no-preference',
  'prefers-contrast': 'no-preference',
  'forced-colors': 'none',
  scripting: 'enabled',
  color: 8,
  monochrome: 0,
  grid: 0,
}

/** Whether a list of media queries matches; `undefined` if that is not known. */
export function mediaMatch(list: string): boolean | undefined {
  const results = list
    .toLowerCase()
    .replace(/\/\*[^]*?\*\//gu, ' ')
    .split(',')
    .map((query) => queryMatch(query.trim()))
  return results.includes(true) ? true : results.includes(undefined) ? undefined : false
}

function queryMatch(query: string): boolean | undefined {
  const [, not, rest = ''] = /^(?:(not)\s+|only\s+)?(.*)$/su.exec(query) ?? []
  if (rest === '') return true
  const parts = rest.split(/\s+and\s+/u).map((part) => {
    if (['all', 'screen'].includes(part)) return true
    if (/^[a-z-]+$/u.test(part)) return false
    return featureMatch(part)
  })
  const result = parts.includes(false) ? false : parts.includes(undefined) ? undefined : true
  return not === undefined || result === undefined ? result : !result
}

function featureMatch(part: string): boolean | undefined {
  const [, bound = '', name = '', value] =
    /^\(\s*(?:-webkit-)?(min-|max-)?(?:device-(?=width|height))?([a-z-]+)\s*(?::\s*([^()]+?)\s*)?\)$/u.exec(
      part,
    ) ?? []
  const range = /^\(\s*(width|height)\s*([<>]=?)\s*([^()<>=]+?)\s*\)$/u.exec(part)
  if (range !== null) {
    const [has, wanted] = [Number(features[range[1] ?? '']), numberOf(range[3] ?? '')]
    if (wanted === undefined) return undefined
    const isEqual = has === wanted && range[2]?.endsWith('=') === true
    return isEqual || (range[2]?.startsWith('<') === true ? has < wanted : has > wanted)
  }
  const has = features[name]
  if (has === undefined) return undefined
  if (value === undefined) return bound === '' && has !== 0 && has !== 'none'
  if (typeof has === 'string') return bound === '' && has === value
  const wanted = numberOf(value)
  if (wanted === undefined) return undefined
  return bound === 'min-' ? has >= wanted : bound === 'max-' ? has <= wanted : has === wanted
}

/** A length in pixels, a resolution in dots for each pixel, a ratio or a number. */
function numberOf(value: string): number | undefined {
  const [, number, unit = ''] = /^([\d.]+)(px|em|rem|pt|cm|mm|in|dppx|x|dpi)?$/u.exec(value) ?? []
  const [, above, below] = /^([\d.]+)\s*\/\s*([\d.]+)$/u.exec(value) ?? []
  if (above !== undefined) return Number(above) / Number(below)
  const factors = {
    px: 1,
    em: 16,
    rem: 16,
    pt: 4 / 3,
    cm: 96 / 2.54,
    mm: 96 / 25.4,
    in: 96,
    dppx: 1,
    x: 1,
    dpi: 1 / 96,
  }
  return number === undefined
    ? undefined
    : Number(number) * (factors[unit as keyof typeof factors] ?? 1)
}
