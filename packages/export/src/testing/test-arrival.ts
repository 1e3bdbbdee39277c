import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import fc from 'fast-check'
import { test } from 'vitest'
import { anyDataset } from './any-text.ts'
import { expectArrival, type Reading } from './arrives.ts'
import { datasets } from './datasets.ts'
import { hostileTexts, withTexts } from './hostile.ts'

const withAnyText: [string, Dataset][] = [
  ['hostile texts', withTexts(hostileTexts)],
  ...fc.sample(anyDataset, 1).map((dataset): [string, Dataset] => ['any texts', dataset]),
]

/** Tests that a reader finds every field of made-up and of real records. */
export function testArrival(reading: Reading) {
  const { by, skip, exceptHostile } = reading
  test.skipIf(skip).each([...datasets.slice(0, 2), ...(exceptHostile ? [] : withAnyText)])(
    `${by} finds every field of %s`,
    (_, dataset) => expectArrival(reading, dataset),
  )
}
