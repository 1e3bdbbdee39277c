import fc from 'fast-check'
import { expect, test } from 'vitest'
import { address, line } from '../fields.ts'
import { fileAddress } from './file-address.ts'

test('a file of any name has an address', () => {
  const name = fc
    .oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('a\\', 'a#b?c', '%', '[x] {y}', '"<>"'))
    .filter((text) => line(80).safeParse(text).success)
  fc.assert(
    fc.property(name, (text) => {
      const inRepository = { repository: 'lamps/oil', commit: 'db21a45', path: text }
      for (const place of [inRepository, { package: text, path: text }])
        expect(address.safeParse(fileAddress(place)).success).toBe(true)
    }),
  )
})

test('half of a surrogate pair is written as U+FFFD', () => {
  expect(fileAddress({ package: 'lamps@1.0.0', path: '\ud800' })).toBe(
    'https://unpkg.com/lamps@1.0.0/%EF%BF%BD',
  )
})

test('the path of a file is as written, apart from its special characters', () => {
  const place = { repository: 'lamps/oil', commit: 'db21a45', path: 'a b/#1/C:\\x@2.csv' }
  expect(fileAddress(place)).toBe(
    'https://github.com/lamps/oil/blob/db21a45/a%20b/%231/C:%5Cx@2.csv',
  )
})
