import { collections } from '@nkidp/schema/collections'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { get, has, people, type RecordId } from '../src/index.ts'
import { getUnder, resolveUnder } from '../src/lookup.ts'
import { resolve, type RedirectFrom } from '../src/query.ts'
import { records } from '../src/records.ts'

test('get returns the record itself', () => {
  expect(get('zhou-enlai')).toBe(people.find(({ id }) => id === 'zhou-enlai'))
  fc.assert(
    fc.property(fc.constantFrom(...records), (record) => void expect(get(record.id)).toBe(record)),
  )
})

test('has accepts the ids of records and nothing else', () => {
  const ids = new Set<string>(records.map(({ id }) => id))
  for (const id of ids) expect(has(id)).toBe(true)
  fc.assert(fc.property(fc.string(), (id) => void expect(has(id)).toBe(ids.has(id))))
})

test.each(['zhou-enlia', '__proto__', 'constructor', 'toString', 'hasOwnProperty', ''])(
  'has(%j) is false, get throws, resolve gives unknown',
  (id) => {
    expect(has(id)).toBe(false)
    expect(() => get(id as RecordId)).toThrow(
      new RangeError(`unknown id ${JSON.stringify(id)}; check an id from outside with has(id)`),
    )
    expect(resolve(id)).toEqual({ status: 'unknown', records: [] })
  },
)

describe('with redirects', () => {
  const redirect = (
    id: string,
    kind: RedirectFrom['kind'],
    to: RedirectFrom['to'],
  ): RedirectFrom => ({
    id,
    type: collections.redirects.type,
    kind,
    to,
    version: '2.0.0',
    reason: 'An example.',
  })
  const redirects = [
    redirect('zhou', 'moved', ['zhou-enlai']),
    redirect('koreas', 'split', ['dprk', 'rok']),
    redirect('a-slip', 'withdrawn', []),
  ]

  test.each([
    ['zhou-enlai', 'current', ['zhou-enlai']],
    ['zhou', 'moved', ['zhou-enlai']],
    ['koreas', 'split', ['dprk', 'rok']],
    ['a-slip', 'withdrawn', []],
  ])('resolve(%j) is %s', (id, status, to) => {
    const resolution = resolveUnder(redirects, id)
    expect(resolution.status).toBe(status)
    expect(resolution.records.map((record) => record.id)).toEqual(to)
    expect(resolution.redirect).toBe(redirects.find((candidate) => candidate.id === id))
  })

  test('get accepts an id that was moved', () => {
    expect(getUnder(redirects, 'zhou')).toBe(get('zhou-enlai'))
  })

  test.each([
    [
      'koreas',
      'record "koreas" was split in version 2.0.0: An example. Use dprk or rok instead, or install an earlier version.',
    ],
    [
      'a-slip',
      'record "a-slip" was withdrawn in version 2.0.0: An example. Install an earlier version.',
    ],
  ])('get(%j) throws and says what to do', (id, message) => {
    expect(() => getUnder(redirects, id)).toThrow(new RangeError(message))
  })
})
