import { each, edit, testRule } from '../testing/index.ts'
import { relationsFitDates } from './relations-fit-dates.ts'

testRule(relationsFitDates, {
  rejects: each(
    [
      ['tower-raised', 'after', 'keepers-strike'],
      ['tower-raised', 'responds-to', 'keepers-strike'],
      ['keepers-strike', 'leads-to', 'tower-raised'],
      ['keepers-strike', 'possibly-same', 'tower-raised'],
    ],
    ([record, kind, entry]) => [
      `${record} ${kind} ${entry}`,
      edit('chronology', record, { relations: [{ kind, entry, basis: 'stated' }] }),
      {
        at: `${record} relations[0]`,
        received: `${kind} ${entry}, but 1901-12-31 is before 1907-01-01`,
      },
    ],
  ),
  accepts: [
    [
      'dates that overlap or are open',
      edit('chronology', 'keepers-strike', ({ date }) => ({
        date: { ...date, edtf: '1901/..', earliest: '1901-01-01', latest: null },
        relations: ['after', 'leads-to', 'responds-to'].map((kind) => ({
          kind,
          entry: 'tower-raised',
          basis: 'stated',
        })),
      })),
    ],
  ],
})
