import { afterEach, expect, test, vi } from 'vitest'
import { forgetCopy, keepCopy, keptCopy, type KeptCopy } from './kept-copy.ts'

const copy: KeptCopy = { text: 'Some words', readAs: 'text', places: { '0-4': [0, 4] } }

/** A browser’s storage of which `setItem` may refuse. */
function stubStorage(setItem?: () => never): Map<string, string> {
  const items = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: setItem ?? ((key: string, value: string) => items.set(key, value)),
    removeItem: (key: string) => items.delete(key),
  })
  return items
}

afterEach(() => vi.unstubAllGlobals())

test('a kept copy is found for its report until it is deleted', () => {
  const items = stubStorage()
  expect(keptCopy('abc')).toBeUndefined()
  expect(keepCopy('abc', copy)).toBe(true)
  expect(keptCopy('abc')).toEqual(copy)
  expect(keptCopy('another report')).toBeUndefined()
  forgetCopy('abc')
  expect(keptCopy('abc')).toBeUndefined()
  expect(items.size).toBe(0)
})

test('a full storage keeps nothing and says so', () => {
  stubStorage(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(keepCopy('abc', copy)).toBe(false)
})

test('where the browser blocks its storage, nothing is kept and nothing fails', () => {
  vi.stubGlobal('localStorage', undefined)
  expect(keepCopy('abc', copy)).toBe(false)
  expect(keptCopy('abc')).toBeUndefined()
  expect(() => forgetCopy('abc')).not.toThrow()
})

test.each(['', 'null', '7', '[]', '{', '{"text":1,"places":{}}', '{"text":"a","places":null}'])(
  'what another site left under the key, %j, is no copy',
  (left) => {
    const items = stubStorage()
    keepCopy('abc', copy)
    for (const key of items.keys()) items.set(key, left)
    expect(keptCopy('abc')).toBeUndefined()
  },
)
