import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldLabel, shortened } from './labels.ts'

test.each([
  ['alsoNamed', 'Also named'],
  ['coSponsors', 'Co-sponsors'],
  ['verbatim', 'The report’s words'],
])('the field %s is labeled %s', (name, label) => {
  expect(fieldLabel(name)).toBe(label)
})

test('a label that is too long ends with a whole word and an ellipsis', () => {
  expect(shortened('One two three four', 10)).toBe('One two …')
  expect(shortened('One two', 10)).toBe('One two')
})

test('a shortened label is short enough and splits no character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (label) => {
      expect([...shortened(label, 20)].length).toBeLessThanOrEqual(22)
      expect([...label].slice(0, 20).join('')).toContain(shortened(label, 20).replace(/ …$/, ''))
    }),
  )
})
