import { testRule } from '../testing/index.ts'
import { referenceIsUsed } from './reference-is-used.ts'

testRule(referenceIsUsed, {
  rejects: [
    [
      'a reference that no record names',
      ({ references }) => void references.push({ ...references[0]!, id: 'spare-almanac' }),
      'spare-almanac',
    ],
  ],
})
