import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { draft } from '../testing/coast.ts'
import { edtfExists } from './edtf-exists.ts'

test.each(['1966-02-29', '1966-13', '1969/1966', '[1966..1969]', 'last year'])(
  'the date %s is a finding',
  (edtf) => {
    const findings = findingsOf(edtfExists, (drafts) => {
      draft(drafts, 'chronology', 'keepers-strike').date.edtf = edtf
    })
    expect(findings).toMatchObject([{ record: 'keepers-strike', field: 'date.edtf' }])
  },
)

test('a date is checked wherever it stands in a record', () => {
  const findings = findingsOf(edtfExists, (drafts) => {
    draft(drafts, 'people', 'ada-berg').offices = [
      {
        title: 'Keeper',
        of: 'guild-of-keepers',
        status: 'held',
        at: { ...draft(drafts, 'event', 'coast-evening').date, edtf: '2001-02-30' },
      },
    ]
  })
  expect(findings).toMatchObject([{ record: 'ada-berg', field: 'offices[0].at.edtf' }])
})
