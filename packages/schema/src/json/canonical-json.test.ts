import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

test('the order of members does not matter', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.jsonValue()),
      (object) =>
        canonicalJson(Object.fromEntries(Object.entries(object).reverse())) ===
        canonicalJson(object),
    ),
  )
})

test('it is JSON of the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('members are sorted by UTF-16 code units, as RFC 8785 asks', () => {
  expect(
    canonicalJson({
      '\u20ac': 1,
      '\r': 2,
      '1': 3,
      '\u{1f600}': 4,
      '\u0080': 5,
      '\u00f6': 6,
      '\ufb33': 7,
    }),
  ).toBe('{"\\r":2,"1":3,"\u0080":5,"ö":6,"€":1,"😀":4,"\ufb33":7}')
})

test('a value that JSON cannot hold is refused', () => {
  expect(() => canonicalJson(undefined)).toThrow(TypeError)
})
