import { expect, test } from 'vitest'
import { draft, edit, findingsOf } from '../testing/index.ts'
import { relationsFitDates } from './relations-fit-dates.ts'

test.each([
  ['tower-raised', 'after', 'keepers-strike'],
  ['tower-raised', 'responds-to', 'keepers-strike'],
  ['keepers-strike', 'leads-to', 'tower-raised'],
  ['keepers-strike', 'possibly-same', 'tower-raised'],
])('rejects %s %s %s', (record, kind, entry) => {
  const relations = [{ kind, entry, basis: 'stated' }]
  expect(findingsOf(relationsFitDates, edit('chronology', record, { relations }))).toMatchObject([
    {
      record,
      field: 'relations[0]',
      received: `${kind} ${entry}, but 1901-12-31 is before 1907-01-01`,
    },
  ])
})

test('accepts dates that overlap or are open', () => {
  const findings = findingsOf(relationsFitDates, (drafts) => {
    const { date } = draft(drafts, 'chronology', 'keepers-strike')
    edit('chronology', 'keepers-strike', {
      date: { ...date, edtf: '1901/..', earliest: '1901-01-01', latest: null },
      relations: ['after', 'leads-to', 'responds-to'].map((kind) => ({
        kind,
        entry: 'tower-raised',
        basis: 'stated',
      })),
    })(drafts)
  })
  expect(findings).toEqual([])
})
