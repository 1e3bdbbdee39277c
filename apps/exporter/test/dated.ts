import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { factsOf } from '../src/facts.ts'
import { madeUp } from './made-up.ts'

type HistoricalDate = Dataset['chronology'][number]['date']

const date = (edtf: string | null, earliest: string | null, latest: string | null, precision: HistoricalDate['precision'], more: Partial<HistoricalDate> = {}): HistoricalDate => ({
  verbatim: null, edtf, earliest, latest, precision, basis: 'stated', ...more,
})

/** The ways in which a date may be uncertain, or unlike those that computers know. */
export const dateCases: Readonly<Record<string, HistoricalDate>> = {
  'a day': date('1969-03-02', '1969-03-02', '1969-03-02', 'day'),
  'a month': date('1970-04', '1970-04-01', '1970-04-30', 'month'),
  'a year before 1': date('-0107', '-0107-01-01', '-0107-12-31', 'year', { verbatim: '108 BC' }),
  'the year 1 BC': date('0000', '0000-01-01', '0000-12-31', 'year'),
  'years from before 1 to after it': date('-0107/0023', '-0107-01-01', '0023-12-31', 'year'),
  'a decade': date('196X', '1960-01-01', '1969-12-31', 'decade', { verbatim: 'During the 1960s' }),
  'a century': date('17XX', '1700-01-01', '1799-12-31', 'century'),
  'an interval': date('1966/1969', '1966-01-01', '1969-12-31', 'year'),
  'what goes on': date('2006/..', '2006-01-01', null, 'year', { verbatim: 'Since 2006' }),
  'an end that is not known': date('1978/', '1978-01-01', null, 'year', { basis: 'inferred', reference: 'almanac' }),
  'a start that is not known': date('/1945', null, '1945-12-31', 'year'),
  'any time up to a year': date('../1970', null, '1970-12-31', 'year', { verbatim: 'By 1970' }),
  'no date': date(null, null, null, 'none'),
  'words alone': date(null, null, null, 'none', { verbatim: 'decades later' }),
  'about a year': date('1950~/1953~', '1950-01-01', '1953-12-31', 'year'),
  'perhaps a year': date('1969?', '1969-01-01', '1969-12-31', 'year'),
  'perhaps about a year': date('1969%', '1969-01-01', '1969-12-31', 'year', { basis: 'contextual' }),
  'a date that an editor narrowed': date('1970-04', '1970-04-01', '1970-04-30', 'month', {
    verbatim: 'In 1970', basis: 'inferred', reference: 'almanac', told: { edtf: '1970', earliest: '1970-01-01', latest: '1970-12-31', precision: 'year', basis: 'stated' },
  }),
  'a length': date('1949/', '1949-01-01', null, 'year', { duration: { iso: 'P60Y', qualifier: 'nearly' } }),
}

export const dateId = (name: string): string => `dated-${name.toLowerCase().replaceAll(' ', '-')}`

/** The made-up dataset with further entries, one for each kind of date, which are told at that time too. */
export const dated: Dataset = withFacts({
  ...madeUp,
  chronology: [...madeUp.chronology, ...Object.entries(dateCases).map(([name, when]) => entry(dateId(name), when))],
})

function entry(id: string, when: HistoricalDate): Dataset['chronology'][number] {
  const [first] = madeUp.chronology
  if (first === undefined) throw new RangeError('the made-up dataset has no entry')
  return { ...first, id, date: when }
}

/** The dataset with what its `meta` says of the records made true. */
export function withFacts(dataset: Dataset): Dataset {
  return { ...dataset, meta: { ...dataset.meta, ...factsOf(dataset) } }
}
