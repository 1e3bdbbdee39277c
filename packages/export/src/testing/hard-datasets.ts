import { dated, timed } from '@nkidp/curation/testing'
import { dataset, type Dataset } from '@nkidp/sino-dprk-data/schema'
import { madeUp } from './made-up.ts'
import { factsOf } from '../filter.ts'

type HistoricalDate = Dataset['chronology'][number]['date']

/** A date of each kind in the profile. */
export const dates: Readonly<Record<string, HistoricalDate>> = {
  'a day': dated('1969-03-02'),
  'a month': dated('1970-04'),
  'a year': dated('1970', { verbatim: 'In 1970' }),
  'a year of two digits': dated('0037'),
  'the year 0': dated('0000', { verbatim: '1 BC' }),
  'a year before 1': dated('-0107', { verbatim: '108 BC' }),
  'an interval from before 1': dated('-0107/0313'),
  'a decade': dated('196X', {
    verbatim: 'During the 1960s',
  }),
  'a century': dated('17XX'),
  centuries: dated('17XX/18XX'),
  'an interval': dated('1966/1969'),
  'an interval that goes on': dated('2006/..', {
    verbatim: 'Since 2006',
  }),
  'an end that is unknown': dated('1953/'),
  'an end that is unknown, after a start that an editor supplied': dated('1978/', {
    basis: 'inferred',
    reference: 'coast-almanac',
  }),
  'a beginning that is unknown': dated('/1945'),
  'at any time up to then': dated('../1970', { verbatim: 'By 1970' }),
  'about a year': dated('1950~'),
  'an uncertain year': dated('1950?'),
  'a year both uncertain and approximate': dated('1969%', {
    basis: 'contextual',
  }),
  'an uncertain interval, about its ends': dated('1950%/1953~'),
  'narrowed by an editor': dated('1970-04', {
    verbatim: 'In 1970',
    basis: 'inferred',
    reference: 'coast-almanac',
    told: timed('1970'),
  }),
  'a length': dated('1950/', {
    duration: { iso: 'P3Y', qualifier: 'nearly' },
  }),
  'undated, in words': dated(null, { verbatim: 'once' }),
  undated: dated(null, { basis: 'contextual' }),
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
