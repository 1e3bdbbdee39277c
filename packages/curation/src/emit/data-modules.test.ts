import { expect, test } from 'vitest'
import { coastDataset } from '../testing/coast-dataset.ts'
import { dataModules } from './data-modules.ts'

test('maps each moved id, but no split or withdrawn one', () => {
  const dataset = coastDataset('1.0.0', ({ redirects }) => {
    const redirect = { type: 'redirect', version: '1.0.0', reason: 'An example.' } as const
    redirects.push(
      { ...redirect, id: 'a-slip', kind: 'withdrawn', to: [] },
      { ...redirect, id: 'all-lamps', kind: 'split', to: ['lamp-oil', 'norland'] },
    )
  })
  expect(dataModules(dataset).get('src/generated/moved-ids.ts')).toMatch(
    /export interface MovedIds \{\n {2}readonly "old-tower": "tower-raised"\n\}\n$/,
  )
})
