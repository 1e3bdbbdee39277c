import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'
import { onceWrong } from '../testing/index.ts'

test('does not depend on the order of members', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.jsonValue()),
      (object) =>
        canonicalJson(Object.fromEntries(Object.entries(object).reverse())) ===
        canonicalJson(object),
    ),
  )
})

test('is JSON of the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('sorts members by UTF-16 code units, after RFC 8785', () => {
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

const circular: unknown[] = []
circular.push(circular)

test.each(['\ud800', Number.NaN, Infinity, circular, 1n])(
  'throws a TypeError for a value that JSON cannot represent (%#)',
  (value) => {
    onceWrong('Wrong arguments', 'half surrogates, NaN and circles in JSON', 'TypeError')
    expect(() => canonicalJson({ value: [value] })).toThrow(TypeError)
  },
)

test('throws a TypeError for nothing', () => {
  expect(() => canonicalJson(undefined)).toThrow(TypeError)
})
