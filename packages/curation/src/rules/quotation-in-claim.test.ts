import { edit, testRule } from '../testing/index.ts'
import { quotationInClaim } from './quotation-in-claim.ts'

testRule(quotationInClaim, {
  rejects: [
    [
      'a quotation whose claim cites other words',
      edit('quotations', 'quotation-stubborn-stone', { claim: 'berg-on-oil' }),
      'quotation-stubborn-stone claim',
    ],
  ],
})
