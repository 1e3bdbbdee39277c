import { expect, test } from 'vitest'
import { draft, findingsOf } from '../testing/index.ts'
import { datePrecision } from './date-precision.ts'

test.each([
  ['day', { precision: 'day' }, 'year'],
  ['year', { edtf: null }, 'none'],
])('rejects %s for %j', (received, part, expected) => {
  const findings = findingsOf(datePrecision, (drafts) => {
    Object.assign(draft(drafts, 'chronology', 'keepers-strike').date, part)
  })
  expect(findings).toMatchObject([{ field: 'date.precision', received, expected }])
})
