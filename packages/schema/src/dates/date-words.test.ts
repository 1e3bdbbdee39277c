import { expect, test } from 'vitest'
import { dateWords } from './date-words.ts'

const inWords: readonly (readonly [kind: string, edtf: string, words: string])[] = [
  ['a day', '1969-03-02', 'March 2, 1969'],
  ['a month', '1970-04', 'April 1970'],
  ['a year', '1970', '1970'],
  ['a year of two digits', '0037', '37'],
  ['the year 0', '0000', '1 BC'],
  ['a day of the year 0', '0000-02-29', 'February 29, 1 BC'],
  ['a year before 1', '-0107', '108 BC'],
  ['a month before 1', '-0107-03', 'March 108 BC'],
  ['an interval from before 1', '-0107/0313', '108 BC–AD 313'],
  ['a decade', '196X', 'the 1960s'],
  ['a century', '17XX', 'the 18th century'],
  ['the first of a cycle', '20XX', 'the 21st century'],
  ['the second', '01XX', 'the 2nd century'],
  ['the third', '02XX', 'the 3rd century'],
  ['the eleventh', '10XX', 'the 11th century'],
  ['centuries', '17XX/18XX', 'the 18th–19th centuries'],
  ['a century before 1', '-01XX', 'the 2nd century BC'],
  ['centuries before 1', '-02XX/-01XX', 'the 3rd–2nd centuries BC'],
  ['centuries around 1', '-01XX/00XX', 'the 2nd century BC–1st century AD'],
  ['a decade before 1', '-019X', 'the decade 200–191 BC'],
  ['the first decade', '000X', 'the first decade AD'],
  ['an interval', '1966/1969', '1966–1969'],
  ['decades', '196X/198X', 'the 1960s–1980s'],
  ['years before 1', '-0107/-0036', '108–37 BC'],
  ['days of a month', '1989-06-03/1989-06-04', 'June 3–4, 1989'],
  ['days of a year', '1989-06-03/1989-07-03', 'June 3–July 3, 1989'],
  ['days of two years', '1950-06-25/1953-07-27', 'June 25, 1950–July 27, 1953'],
  ['months of a year', '1969-03/1969-05', 'March–May 1969'],
  ['the same month of two years', '1969-03/1970-03', 'March 1969–March 1970'],
  ['about two years', '1950~/1953~', 'about 1950–1953'],
  ['an interval that goes on', '2006/..', 'since 2006'],
  ['an end that is unknown', '1953/', 'from 1953, end unknown'],
  ['a beginning that is unknown', '/1945', 'until 1945, beginning unknown'],
  ['a beginning that is unknown, without an end', '/..', 'continuing, beginning unknown'],
  ['at any time up to then', '../1970', 'by 1970'],
  ['about a year', '1950~', 'about 1950'],
  ['an uncertain year', '1950?', 'perhaps 1950'],
  ['a year both uncertain and approximate', '1969%', 'perhaps about 1969'],
  ['an uncertain interval, about its ends', '1950%/1953~', 'perhaps about 1950–about 1953'],
]

test.each(inWords)('%s: %s', (_, edtf, words) => {
  expect(dateWords({ verbatim: null, edtf })).toBe(words)
})

test('adds the report’s own date to a narrower one', () => {
  expect(dateWords({ verbatim: 'In 1970', edtf: '1970-04', told: { edtf: '1970' } })).toBe(
    'April 1970 (in the report: 1970)',
  )
})

test('uses the words of the report without a date', () => {
  expect(dateWords({ verbatim: 'once', edtf: null })).toBe('once')
  expect(dateWords({ verbatim: null, edtf: null })).toBe('')
})
