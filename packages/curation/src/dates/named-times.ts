import { dateWords } from '@nkidp/schema/dates'

/** For each known end of a date, the names that its year, decade or century may have: 1970; 1960s; 18th or eighteenth. */
export const yearsIn = (edtf: string): string[][] =>
  edtf
    .replace(/[~?%]/g, '')
    .split('/')
    .filter((end) => /\d/.test(end))
    .map((end) => {
      const [, century] = /^(\d\d)XX$/.exec(end) ?? []
      const name = dateWords({ verbatim: null, edtf: end.replace(/^(-?\d{4}).*/, '$1') })
      if (century === undefined) return [name.replace('the ', '')]
      const ordinal = ordinals[Number(century)]
      return [/\d+\w+/.exec(name)![0], ...(ordinal === undefined ? [] : [ordinal])]
    })

/** For each month and day in a date, the names that it may have: April or Apr; 6. */
export const monthsAndDaysIn = (edtf: string): string[][] =>
  [...edtf.matchAll(/\d{4}-(\d\d)(?:-(\d\d))?/g)].flatMap(([, month, day]) => {
    const name = months.format(new Date(Date.UTC(2000, Number(month) - 1)))
    return [[name, name.slice(0, 3)], ...(day === undefined ? [] : [[String(Number(day))]])]
  })

/** The times that a text does not name, each by its first name. */
export const missingIn = (text: string, times: readonly string[][]): string[] =>
  times
    .filter((names) => !names.some((name) => namePattern(name).test(text)))
    .flatMap(([name]) => name ?? [])

const namePattern = (name: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, 'iu')

const months = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' })

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(
    ' ',
  )
