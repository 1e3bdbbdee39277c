import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { draft } from '../testing/coast.ts'
import { quotationInClaim } from './quotation-in-claim.ts'

test('a quotation whose claim stands elsewhere on the page is a finding', () => {
  const findings = findingsOf(quotationInClaim, (drafts) => {
    draft(drafts, 'quotations', 'quotation-stubborn-stone').claim = 'berg-on-oil'
  })
  expect(findings).toMatchObject([{ record: 'quotation-stubborn-stone', field: 'claim' }])
})
