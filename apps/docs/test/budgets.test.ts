import { globSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Response } from 'playwright-core'
import { expect } from 'vitest'
import { onSite as test } from './on-site.ts'
import { pageTypes } from './page-types.ts'
import { built } from './site.ts'

const kilobyte = 1000

/** What a cold load of the page brings over the wire, in bytes: compressed by gzip, apart from what is compressed already. */
async function coldLoad(browser: Browser, address: string) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  const responses: Response[] = []
  page.on('response', (response) => responses.push(response))
  const answer = await page.goto(address, { waitUntil: 'networkidle' })
  expect(answer?.status()).toBe(200)
  const weights = { script: 0, font: 0, rest: 0 }
  for (const response of responses) {
    const type = response.request().resourceType()
    const body = await response.body()
    if (type === 'font') weights.font += body.length
    else weights[type === 'script' ? 'script' : 'rest'] += gzipSync(body, { level: 9 }).length
  }
  await page.close()
  return { ...weights, all: weights.script + weights.font + weights.rest }
}

test('home is at most 150 KB with its fonts, 40 KB of it script', async ({ browser, home }) => {
  const { all, script } = await coldLoad(browser, home)
  expect(all).toBeLessThanOrEqual(150 * kilobyte)
  expect(script).toBeLessThanOrEqual(40 * kilobyte)
})

/** One of each type, and the longest of all. */
const bySize = globSync('r/*/index.html', { cwd: built }).sort(
  (a, b) => statSync(join(built, b)).size - statSync(join(built, a)).size,
)
const recordPages = [
  ...Object.values(pageTypes).filter((path) => path.startsWith('r/')),
  ...bySize.slice(0, 5).map((file) => `${dirname(file)}/`),
]

test.for(recordPages)(
  '%s is at most 60 KB without fonts, 10 KB of it script',
  async (path, { browser, home }) => {
    const { script, rest } = await coldLoad(browser, home + path)
    expect(script + rest).toBeLessThanOrEqual(60 * kilobyte)
    expect(script).toBeLessThanOrEqual(10 * kilobyte)
  },
)
