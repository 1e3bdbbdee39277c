import { readFileSync } from 'node:fs'
import { fillMarked } from '@nkidp/curation'
import { aimText, cellText, headlines, results } from '@nkidp/bench-results'
import { expect, test } from 'vitest'

test('the ratios of the README are those of the results', () => {
  const file = new URL('../../packages/sino-dprk-data/README.md', import.meta.url)
  const readme = readFileSync(file, 'utf8')
  expect(headlines(results).split('\n')).toHaveLength(3)
  expect(readme).toContain(headlines(results))
  expect(fillMarked(readme, { performance: () => headlines(results) })).toBe(readme)
})

test('a measure is shown with its quartiles, if they differ', () => {
  const column = { head: 'Time', digits: 1 }
  expect(cellText({ median: 2, low: 1, high: 1234 }, column)).toBe('2.0 (1.0–1,234.0)')
  expect(cellText({ median: 2, low: 1.99, high: 2.01 }, column)).toBe('2.0')
  expect(cellText(null, column)).toBe('')
})

test('an aim that is not reached says why', () => {
  const aim = { of: 'import:', atMost: 2, unit: ' ms', reason: 'It has many files.' }
  expect(aimText({ ...aim, measured: 1 })).toBe('Goal met: import: 1.00 ms (at most 2.00 ms).')
  expect(aimText({ ...aim, measured: 12 })).toBe(
    'Goal not met: import: 12 ms (at most 2.00 ms). It has many files.',
  )
})
