import { draft, each, edit, testRule } from '../testing/index.ts'
import { edtfExists } from './edtf-exists.ts'

testRule(edtfExists, {
  rejects: [
    // The shape has no place for a date outside the profile or the calendar.
    ...each(['1966-05/1966', '1966-05-02/1966-05'], (edtf) => [
      edtf,
      edit('chronology', 'keepers-strike', ({ date }) => ({ date: { ...date, edtf } })),
      'keepers-strike date.edtf',
    ]),
    [
      'a date at any depth',
      (drafts) => {
        const at = { ...draft(drafts, 'event', 'coast-evening').date, edtf: '2001-05/2001' }
        const office = { title: 'Keeper', of: 'guild-of-keepers', status: 'held', at }
        edit('people', 'ada-berg', { offices: [office] })(drafts)
      },
      'ada-berg offices[0].at.edtf',
    ],
  ],
})
