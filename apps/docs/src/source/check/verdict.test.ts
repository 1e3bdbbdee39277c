import { verify } from '@nkidp/sino-dprk-data/evidence'
import { expect, test } from 'vitest'
import { verdict, verdictWords } from './verdict.ts'

test.each([
  ['every span found, wherever', { exact: 3, relocated: 7, missing: 0 }, 'whole'],
  ['some missing', { exact: 9, relocated: 0, missing: 1 }, 'partial'],
  ['a tenth found', { exact: 0, relocated: 1, missing: 9 }, 'partial'],
  ['less than a tenth found', { exact: 0, relocated: 1, missing: 10 }, 'another'],
  ['none found', { exact: 0, relocated: 0, missing: 10 }, 'foreign'],
])('%s', (_, counts, expected) => {
  expect(verdict(counts)).toBe(expected)
})

test.each(['', ' \n ', 'Another page, about a harbor and its lights.'])(
  'the text %j is not the report',
  async (text) => {
    expect(verdictWords((await verify(text)).counts)).toMatch(/^Not the report: /)
  },
)
