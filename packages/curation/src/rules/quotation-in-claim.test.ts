import { expect, test } from 'vitest'
import { edit, findingsOf } from '../testing/index.ts'
import { quotationInClaim } from './quotation-in-claim.ts'

test('rejects a quotation whose claim cites other words', () => {
  const record = 'quotation-stubborn-stone'
  const findings = findingsOf(
    quotationInClaim,
    edit('quotations', record, { claim: 'berg-on-oil' }),
  )
  expect(findings).toMatchObject([{ record, field: 'claim' }])
})
