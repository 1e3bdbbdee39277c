interface DatedInWords {
  readonly verbatim: string | null
  /** EDTF of the profile; null if nothing dates it. */
  readonly edtf: string | null
  /** The report’s own date, if an editor narrowed it. */
  readonly told?: { readonly edtf: string | null } | undefined
}

/** A date in words: `April 1970 (in the report: 1970)`, `since 2006`, `the 1960s`, `about 1950`. Empty if nothing dates it. */
export function dateWords({ verbatim, edtf, told }: DatedInWords): string {
  const words = edtf === null ? (verbatim ?? '') : edtfWords(edtf)
  return told?.edtf == null ? words : `${words} (in the report: ${edtfWords(told.edtf)})`
}

function edtfWords(edtf: string): string {
  const [start = '', end] = edtf.split('/')
  if (end === undefined) return pointWords(start)
  if (edtf === '/..') return 'continuing, beginning unknown'
  if (end === '..') return `since ${pointWords(start)}`
  if (start === '..') return `by ${pointWords(end)}`
  if (end === '') return `from ${pointWords(start)}, end unknown`
  if (start === '') return `until ${pointWords(end)}, beginning unknown`
  return intervalWords(pointWords(start), pointWords(end))
}

/** What both ends share is said once: `June 3–4, 1989`, `about 1950–1953`, `the 18th–19th centuries`. */
function intervalWords(start: string, end: string): string {
  const [from, to] = [start.split(' '), end.split(' ')]
  const isLonger = () => from.length > 1 && to.length > 1
  let shared = ''
  while (isLonger() && from.at(-1) === to.at(-1) && !from.at(-1)?.endsWith(',')) {
    shared = ` ${from.pop()}${shared}`
    to.pop()
  }
  // A month is said once only within a year.
  while (isLonger() && from[0] === to[0] && (shared !== '' || /^(perhaps|about|the)$/.test(to[0]!)))
    to.shift()
  if (from.at(-1) === 'BC' && !/^(BC|AD)$/.test(to.at(-1)!))
    to.push(/^\d+$/.test(to.at(-1)!) ? `AD ${to.pop()}` : 'AD')
  return `${from.join(' ').replace(/,$/, '')}–${to.join(' ')}${shared.replace('century', 'centuries')}`
}

const qualifiers: Readonly<Record<string, string>> = {
  '~': 'about ',
  '?': 'perhaps ',
  '%': 'perhaps about ',
}

function pointWords(point: string): string {
  const [, text = point, qualifier = ''] = /^(.*?)([~?%]?)$/.exec(point) ?? []
  return `${qualifiers[qualifier] ?? ''}${timeWords(text)}`
}

const dayWords = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' })
const monthWords = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' })
const ordinals = new Intl.PluralRules('en-US', { type: 'ordinal' })
const endings: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = {
  one: 'st',
  two: 'nd',
  few: 'rd',
}

function timeWords(text: string): string {
  const [, before, decade] = /^(-?)(\d{3})X$/.exec(text) ?? []
  if (before) return `the decade ${Number(`${decade}9`) + 1}–${Number(`${decade}0`) + 1} BC`
  if (decade === '000') return 'the first decade AD'
  if (decade !== undefined) return `the ${Number(decade)}0s`
  const [, era, hundred] = /^(-?)(\d\d)XX$/.exec(text) ?? []
  if (hundred !== undefined)
    return `the ${Number(hundred) + 1}${endings[ordinals.select(Number(hundred) + 1)] ?? 'th'} century${era && ' BC'}`
  const [, year, month, day] = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text) ?? []
  if (year === undefined) return text
  const date = new Date(Date.UTC(2000, Number(month ?? 1) - 1, Number(day ?? 1)))
  if (month === undefined) return yearWords(Number(year))
  return day === undefined
    ? `${monthWords.format(date)} ${yearWords(Number(year))}`
    : dayWords.format(date).replace(/\d+$/, yearWords(Number(year)))
}

/** The astronomical year 0 is 1 BC. */
const yearWords = (year: number): string => (year < 1 ? `${1 - year} BC` : String(year))
