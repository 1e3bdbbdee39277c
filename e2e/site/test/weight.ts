import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { base, built } from './site.ts'

/** The addresses that a page has loaded, with its own. */
export const loadedBy = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    location.href,
    ...performance.getEntriesByType('resource').map(({ name }) => name),
  ])

/** What a first visit loads, in bytes; all but fonts, which are compressed already, compressed by gzip. */
export function weightOf(loaded: readonly string[]) {
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

/** At most 60 KB without fonts, 10 KB of it scripts. */
export function expectSmallRecordPage(loaded: readonly string[]): void {
  const { scripts, rest } = weightOf(loaded)
  expect(scripts).toBeGreaterThan(0)
  expect(scripts + rest).toBeLessThanOrEqual(60_000)
  expect(scripts).toBeLessThanOrEqual(10_000)
}
