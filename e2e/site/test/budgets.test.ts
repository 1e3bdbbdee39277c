import { globSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import { siteTest as test } from './site-test.ts'
import { built } from './site.ts'
import { expectSmallRecordPage, loadedBy, weightOf } from './weight.ts'

test('the home page weighs at most 150 KB with its fonts, 40 KB of it scripts', async ({
  visit,
}) => {
  const { page, settled } = await visit('')
  await settled()
  const { scripts, fonts, rest } = weightOf(await loadedBy(page))
  expect(fonts).toBeGreaterThan(0)
  expect(scripts + fonts + rest).toBeLessThanOrEqual(150_000)
  expect(scripts).toBeLessThanOrEqual(40_000)
})

const largest = globSync('r/*/index.html', { cwd: built })
  .sort((a, b) => statSync(join(built, b)).size - statSync(join(built, a)).size)
  .slice(0, 5)
  .map((file) => `${dirname(file)}/`)

// One of each type: record-pages.test.ts.
test.for(largest)(
  '%s weighs at most 60 KB without fonts, 10 KB of it scripts',
  async (path, { visit }) => {
    const { page, settled } = await visit(path)
    await settled()
    expectSmallRecordPage(await loadedBy(page))
  },
)
