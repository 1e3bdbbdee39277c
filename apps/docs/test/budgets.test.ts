import { globSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import type { Browser, Response } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chromiumLaunch } from '../../../packages/sino-dprk-data/test/chromium.ts'
import { pageTypes } from './page-types.ts'
import { built, hosted } from './site.ts'
import type { Host } from './site.ts'

let browser: Browser
let host: Host
beforeAll(async () => {
  browser = await chromium.launch(await chromiumLaunch())
  host = await hosted()
})
afterAll(async () => {
  await browser.close()
  await host.close()
})

const kilobyte = 1000

/** What a cold load of the page brings over the wire, in bytes: compressed by gzip, apart from what is compressed already. */
async function coldLoad(path: string) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  const responses: Response[] = []
  page.on('response', (response) => responses.push(response))
  const answer = await page.goto(host.home + path, { waitUntil: 'networkidle' })
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

test('home is at most 150 KB with its fonts, 40 KB of it script', async () => {
  const { all, script } = await coldLoad('')
  expect(all).toBeLessThanOrEqual(150 * kilobyte)
  expect(script).toBeLessThanOrEqual(40 * kilobyte)
})

/** One of each type, and the longest of all. */
const bySize = globSync('r/*/index.html', { cwd: built }).sort((a, b) => statSync(join(built, b)).size - statSync(join(built, a)).size)
const recordPages = [...Object.values(pageTypes).filter((path) => path.startsWith('r/')), ...bySize.slice(0, 5).map((file) => `${dirname(file)}/`)]

test.each(recordPages)('%s is at most 60 KB without fonts, 10 KB of it script', async (path) => {
  const { script, rest } = await coldLoad(path)
  expect(script + rest).toBeLessThanOrEqual(60 * kilobyte)
  expect(script).toBeLessThanOrEqual(10 * kilobyte)
})
