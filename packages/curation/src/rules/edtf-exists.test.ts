import { expect, test } from 'vitest'
import { draft, edit, findingsOf } from '../testing/index.ts'
import { edtfExists } from './edtf-exists.ts'

// The shape has no place for a date outside the profile or the calendar.
test.each(['1966-05/1966', '1966-05-02/1966-05'])('rejects %s', (edtf) => {
  const findings = findingsOf(edtfExists, (drafts) => {
    draft(drafts, 'chronology', 'keepers-strike').date.edtf = edtf
  })
  expect(findings).toMatchObject([{ record: 'keepers-strike', field: 'date.edtf' }])
})

test('checks a date at any depth', () => {
  const findings = findingsOf(edtfExists, (drafts) => {
    const at = { ...draft(drafts, 'event', 'coast-evening').date, edtf: '2001-05/2001' }
    const office = { title: 'Keeper', of: 'guild-of-keepers', status: 'held', at }
    edit('people', 'ada-berg', { offices: [office] })(drafts)
  })
  expect(findings).toMatchObject([{ record: 'ada-berg', field: 'offices[0].at.edtf' }])
})
