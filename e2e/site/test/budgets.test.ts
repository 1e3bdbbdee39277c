import { globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { recordPages } from '../page-types.ts'
import { siteTest as test } from './site-test.ts'
import { base, built } from './site.ts'

/** What a first visit loads, in bytes; all but fonts, which are compressed already, compressed by gzip. */
async function weightOf(page: Page) {
  const loaded = await page.evaluate(() => [
    location.href,
    ...performance.getEntriesByType('resource').map(({ name }) => name),
  ])
  const weights = { scripts: 0, fonts: 0, rest: 0 }
  for (const address of loaded) {
    const path = new URL(address).pathname.slice(base.length)
    const file = readFileSync(
      join(built, path === '' || path.endsWith('/') ? `${path}index.html` : path),
    )
    if (path.endsWith('.woff2')) weights.fonts += file.length
    else weights[path.endsWith('.js') ? 'scripts' : 'rest'] += gzipSync(file, { level: 9 }).length
  }
  return weights
}

test('the home page weighs at most 150 KB with its fonts, 40 KB of it scripts', async ({
  visit,
}) => {
  const { page, settled } = await visit('')
  await settled()
  const { scripts, fonts, rest } = await weightOf(page)
  expect(fonts).toBeGreaterThan(0)
  expect(scripts + fonts + rest).toBeLessThanOrEqual(150_000)
  expect(scripts).toBeLessThanOrEqual(40_000)
})

const largest = globSync('r/*/index.html', { cwd: built })
  .sort((a, b) => statSync(join(built, b)).size - statSync(join(built, a)).size)
  .slice(0, 5)
  .map((file) => `${dirname(file)}/`)

// One record of each type, and the five largest of all.
test.for([...new Set([...Object.values(recordPages), ...largest])])(
  '%s weighs at most 60 KB without fonts, 10 KB of it scripts',
  async (path, { visit }) => {
    const { page, settled } = await visit(path)
    await settled()
    const { scripts, rest } = await weightOf(page)
    expect(scripts).toBeGreaterThan(0)
    expect(scripts + rest).toBeLessThanOrEqual(60_000)
    expect(scripts).toBeLessThanOrEqual(10_000)
  },
)
