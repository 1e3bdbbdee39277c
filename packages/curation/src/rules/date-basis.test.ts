import { expect, test } from 'vitest'
import type { HistoricalDate } from '../record/dates.ts'
import { findingsOf } from '../testing/coast-folder.ts'
import { draft } from '../testing/coast.ts'
import type { Drafts } from '../testing/coast.ts'
import { dateBasis } from './date-basis.ts'

const change = (part: Partial<HistoricalDate>) => (drafts: Drafts) => {
  const claim = draft(drafts, 'claims', 'berg-on-oil')
  if (claim.period !== undefined) claim.period = { ...claim.period, ...part }
}

test.each([
  ['stated, without the words of the page', { basis: 'stated', reference: undefined }, 'period.verbatim'],
  ['inferred, without a reference', { reference: undefined }, 'period.basis'],
  ['contextual, with a reference', { basis: 'contextual' }, 'period.reference'],
  ['a month from a secondary reference', { precision: 'month' }, 'period.precision'],
  ['a day from a secondary reference', { precision: 'day' }, 'period.precision'],
] as const)('a date %s is a finding', (_, part, field) => {
  expect(findingsOf(dateBasis, change(part))).toMatchObject([{ record: 'berg-on-oil', field }])
})

test('a day from a good reference is none', () => {
  const findings = findingsOf(dateBasis, (drafts) => {
    draft(drafts, 'references', 'coast-almanac').grade = 'good'
    change({ precision: 'day' })(drafts)
  })
  expect(findings).toEqual([])
})
