import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claims, get, has, people } from '../src/index.ts'
import type { RecordId } from '../src/index.ts'
import { records } from '../src/records.ts'

test('get gives the record itself, not a copy', () => {
  expect(get('zhou-enlai')).toBe(people.find(({ id }) => id === 'zhou-enlai'))
  fc.assert(
    fc.property(fc.constantFrom(...records), (record) => void expect(get(record.id)).toBe(record)),
  )
})

test('an id that no record has throws an error that says so, and what to ask first', () => {
  expect(() => get('zhou-enlia' as RecordId)).toThrow(
    new RangeError('no record has the id "zhou-enlia"; ask has(id) first for an id from outside'),
  )
})

test('has knows the ids of records, and nothing else', () => {
  const ids = new Set<string>(records.map(({ id }) => id))
  expect(claims.every(({ id }) => has(id))).toBe(true)
  fc.assert(fc.property(fc.string(), (id) => void expect(has(id)).toBe(ids.has(id))))
})

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''])(
  'has(%j) is false, and get throws',
  (id) => {
    expect(has(id)).toBe(false)
    expect(() => get(id as RecordId)).toThrow(RangeError)
  },
)
