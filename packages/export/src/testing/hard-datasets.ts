import { dataset, type Dataset } from '@nkidp/sino-dprk-data/schema'
import { madeUp } from './made-up.ts'
import { factsOf } from '../filter.ts'

type HistoricalDate = Dataset['chronology'][number]['date']

const stated = (
  edtf: string | null,
  earliest: string | null,
  latest: string | null,
  precision: HistoricalDate['precision'],
  rest: Partial<HistoricalDate> = {},
): HistoricalDate => ({
  verbatim: null,
  edtf,
  earliest,
  latest,
  precision,
  basis: 'stated',
  ...rest,
})

/** A date of each kind in the profile. */
export const dates: Readonly<Record<string, HistoricalDate>> = {
  'a day': stated('1969-03-02', '1969-03-02', '1969-03-02', 'day'),
  'a month': stated('1970-04', '1970-04-01', '1970-04-30', 'month'),
  'a year': stated('1970', '1970-01-01', '1970-12-31', 'year', { verbatim: 'In 1970' }),
  'a year of two digits': stated('0037', '0037-01-01', '0037-12-31', 'year'),
  'the year 0': stated('0000', '0000-01-01', '0000-12-31', 'year', { verbatim: '1 BC' }),
  'a year before 1': stated('-0107', '-0107-01-01', '-0107-12-31', 'year', { verbatim: '108 BC' }),
  'an interval from before 1': stated('-0107/0313', '-0107-01-01', '0313-12-31', 'year'),
  'a decade': stated('196X', '1960-01-01', '1969-12-31', 'decade', {
    verbatim: 'During the 1960s',
  }),
  'a century': stated('17XX', '1700-01-01', '1799-12-31', 'century'),
  centuries: stated('17XX/18XX', '1700-01-01', '1899-12-31', 'century'),
  'an interval': stated('1966/1969', '1966-01-01', '1969-12-31', 'year'),
  'an interval that goes on': stated('2006/..', '2006-01-01', null, 'year', {
    verbatim: 'Since 2006',
  }),
  'an end that is unknown': stated('1953/', '1953-01-01', null, 'year'),
  'an end that is unknown, after a start that an editor supplied': stated(
    '1978/',
    '1978-01-01',
    null,
    'year',
    { basis: 'inferred', reference: 'coast-almanac' },
  ),
  'a beginning that is unknown': stated('/1945', null, '1945-12-31', 'year'),
  'at any time up to then': stated('../1970', null, '1970-12-31', 'year', { verbatim: 'By 1970' }),
  'about a year': stated('1950~', '1950-01-01', '1950-12-31', 'year'),
  'an uncertain year': stated('1950?', '1950-01-01', '1950-12-31', 'year'),
  'a year both uncertain and approximate': stated('1969%', '1969-01-01', '1969-12-31', 'year', {
    basis: 'contextual',
  }),
  'an uncertain interval, about its ends': stated(
    '1950%/1953~',
    '1950-01-01',
    '1953-12-31',
    'year',
  ),
  'narrowed by an editor': stated('1970-04', '1970-04-01', '1970-04-30', 'month', {
    verbatim: 'In 1970',
    basis: 'inferred',
    reference: 'coast-almanac',
    told: {
      edtf: '1970',
      earliest: '1970-01-01',
      latest: '1970-12-31',
      precision: 'year',
      basis: 'stated',
    },
  }),
  'a length': stated('1950/', '1950-01-01', null, 'year', {
    duration: { iso: 'P3Y', qualifier: 'nearly' },
  }),
  'undated, in words': stated(null, null, null, 'none', { verbatim: 'once' }),
  undated: stated(null, null, null, 'none', { basis: 'contextual' }),
}

const [entry] = madeUp.chronology

/** The made-up dataset with another entry for each of these titles. */
export function withEntries(
  of: Readonly<Record<string, Partial<Dataset['chronology'][number]>>>,
): Dataset {
  const more = Object.entries(of).map(([title, rest], index) => ({
    ...entry,
    id: `case-${index}`,
    title,
    ...rest,
  }))
  return withFacts(dataset.parse({ ...madeUp, chronology: [...madeUp.chronology, ...more] }))
}

/** The dataset with a `meta` that describes its records. */
export const withFacts = (changed: Dataset): Dataset => ({
  ...changed,
  meta: { ...changed.meta, ...factsOf(changed) },
})

/** The made-up dataset with an entry for each of the dates, with its name as title. */
export const uncertainDates = withEntries(
  Object.fromEntries(Object.entries(dates).map(([title, date]) => [title, { date }])),
)
