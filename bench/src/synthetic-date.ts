import type { PublishedRecord } from '@nkidp/schema'
import { daysOf } from '@nkidp/schema/dates'
import type { Random } from './random.ts'

type HistoricalDate = PublishedRecord<'chronology'>['date']

const two = (number: number): string => String(number).padStart(2, '0')
const yearText = (year: number): string =>
  year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0')
const first = (text: string): string | null => daysOf(text)?.first ?? null
const last = (text: string): string | null => daysOf(text)?.last ?? null

const bare = { verbatim: null, basis: 'contextual' } as const

/** Each way in which a date may be known or not, years before 1 included. */
const kinds: readonly [Kind, ...Kind[]] = [
  (year) => ({ ...bare, edtf: year, earliest: first(year), latest: last(year), precision: 'year' }),
  (year) => ({
    verbatim: `in ${year}`,
    basis: 'stated',
    edtf: `${year}~`,
    earliest: first(year),
    latest: last(year),
    precision: 'year',
  }),
  (year, { between }) => dayOrMonth(`${year}-${two(between(1, 12))}`, 'month'),
  (year, { between }) => dayOrMonth(`${year}-${two(between(1, 12))}-${two(between(1, 28))}`, 'day'),
  (year, { between }, number) => interval(year, yearText(number + between(1, 20))),
  (year) => ({
    ...bare,
    edtf: `${year}/..`,
    earliest: first(year),
    latest: null,
    precision: 'year',
  }),
  (year) => ({ ...bare, edtf: `/${year}`, earliest: null, latest: last(year), precision: 'year' }),
  (year) => ({
    ...bare,
    basis: 'inferred',
    reference: 'register',
    edtf: `${year}/`,
    earliest: first(year),
    latest: null,
    precision: 'year',
  }),
  (_year, { between }) => decade(between(100, 199)),
  () => ({
    verbatim: 'later',
    basis: 'stated',
    edtf: null,
    earliest: null,
    latest: null,
    precision: 'none',
  }),
]
type Kind = (year: string, random: Random, number: number) => HistoricalDate

const dayOrMonth = (edtf: string, precision: 'day' | 'month'): HistoricalDate => ({
  ...bare,
  edtf,
  earliest: first(edtf),
  latest: last(edtf),
  precision,
})
const interval = (from: string, to: string): HistoricalDate => ({
  ...bare,
  edtf: `${from}/${to}`,
  earliest: first(from),
  latest: last(to),
  precision: 'year',
})
const decade = (tens: number): HistoricalDate => ({
  ...bare,
  edtf: `${tens}X`,
  earliest: first(`${tens}0`),
  latest: last(`${tens}9`),
  precision: 'decade',
})

export function syntheticDate(random: Random): HistoricalDate {
  const number = random.between(-150, 2008)
  return random.one(kinds)(yearText(number), random, number)
}
