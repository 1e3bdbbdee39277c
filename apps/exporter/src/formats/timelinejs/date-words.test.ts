import { expect, test } from 'vitest'
import { dates } from '../../../test/hard-datasets.ts'
import { dateWords } from './date-words.ts'

const expected: Readonly<Record<string, string>> = {
  'a day': 'March 2, 1969',
  'a month': 'April 1970',
  'a year': '1970',
  'a year of two digits': '37',
  'the year 0': '1 BC',
  'a year before 1': '108 BC',
  'an interval from before 1': '108 BC – 313',
  'a decade': 'the 1960s',
  'a century': 'the 18th century',
  centuries: 'the 18th century – the 19th century',
  'an interval': '1966 – 1969',
  'an interval that goes on': 'since 2006',
  'an end that is unknown': 'from 1953, end unknown',
  'an end that is unknown, after a start that an editor supplied': 'from 1978, end unknown',
  'a beginning that is unknown': 'until 1945, beginning unknown',
  'at any time up to then': 'by 1970',
  'about a year': 'about 1950',
  'an uncertain year': 'perhaps 1950',
  'a year both uncertain and approximate': 'perhaps about 1969',
  'an uncertain interval, about its ends': 'perhaps about 1950 – about 1953',
  'narrowed by an editor': 'April 1970 (told: 1970)',
  'a length': 'from 1950, end unknown',
  'undated, in words': 'once',
  undated: '',
}

test.each(Object.entries(dates))('%s stays as certain as it is', (title, date) => {
  expect(dateWords(date)).toBe(expected[title])
})

test.each([['20XX', 'the 21st century'], ['01XX', 'the 2nd century'], ['02XX', 'the 3rd century'], ['10XX', 'the 11th century'], ['-0107-03', 'March 108 BC'], ['0000-02-29', 'February 29, 1 BC']])('%s is %s', (edtf, words) => {
  expect(dateWords({ verbatim: null, edtf, earliest: null, latest: null, precision: 'none', basis: 'stated' })).toBe(words)
})
