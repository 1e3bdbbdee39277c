import { expect, test } from 'vitest'
import { draft, findingsOf } from '../testing/index.ts'
import { dateBounds } from './date-bounds.ts'

const findingsOfDate = (part: object) =>
  findingsOf(dateBounds, (drafts) => {
    Object.assign(draft(drafts, 'chronology', 'keepers-strike').date, part)
  })

test('prints the bounds that the EDTF gives', () => {
  expect(findingsOfDate({ latest: '1907-12-30' })).toMatchObject([
    {
      field: 'date.latest',
      received: '1907-12-30',
      expected: '1907-12-31',
      fix: 'Write earliest: "1907-01-01", latest: "1907-12-31"; or correct the EDTF.',
    },
  ])
})

test('expects no bounds without EDTF', () => {
  expect(findingsOfDate({ edtf: null }).map(({ field, expected }) => [field, expected])).toEqual([
    ['date.earliest', 'null'],
    ['date.latest', 'null'],
  ])
})

test('ignores a qualifier', () => {
  expect(findingsOfDate({ edtf: '1907~' })).toEqual([])
})
