import { expect, test } from 'vitest'
import { fileSize } from './format.ts'

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1.0 KB'],
  [321_021, '321 KB'],
  [2_400_000, '2.4 MB'],
])('%d bytes are %s', (bytes, words) => {
  expect(fileSize(bytes)).toBe(words)
})
