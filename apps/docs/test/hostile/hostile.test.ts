import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumLaunch } from '../../../../packages/sino-dprk-data/test/chromium.ts'
import { missingPage, pageTypes } from '../page-types.ts'
import { hosted } from '../site.ts'
import type { Host } from '../site.ts'
import { visit } from '../visit.ts'
import { hostileText } from './texts.ts'

const folder = mkdtempSync(join(tmpdir(), 'hostile-site-'))
const app = fileURLToPath(new URL('../..', import.meta.url))

let browser: Browser
let host: Host
beforeAll(async () => {
  execFileSync(join(app, 'node_modules', '.bin', 'astro'), ['build', '--outDir', folder], {
    cwd: app,
    // Vitest sets BASE_URL, which Vite would take for the base of the site.
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', BASE_URL: undefined, SITE_DATASET: fileURLToPath(new URL('dataset.ts', import.meta.url)) },
    stdio: 'pipe',
  })
  browser = await chromium.launch(await chromiumLaunch())
  host = await hosted(folder)
})
afterAll(async () => {
  await browser.close()
  await host.close()
  rmSync(folder, { recursive: true })
})

/** Pages that show no words of the records as they are; the corrections are of those that were released. */
const withoutRecords = new Set(['corrections', 'method', 'guarantees', 'guides', 'search', 'terms', 'cite', 'data', 'fields', 'versions', 'a guide that draws', 'a guide with long lines', 'an interface', 'what is not there'])

describe.each(Object.entries(pageTypes))('hostile texts in the records of %s', (name, path) => {
  test('are shown as text, run nothing, lead nowhere, and stay within the window', async () => {
    const { page, problems, close } = await visit(browser, host.home + path, { viewport: { width: 320, height: 800 } })
    await page.waitForLoadState('networkidle')
    expect(problems.filter(() => path !== missingPage)).toEqual([])
    expect(await page.evaluate(() => 'harmed' in window)).toBe(false)
    expect(await page.locator('[href^="javascript:" i], img[onerror], [onmouseover]').count()).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    if (!withoutRecords.has(name)) expect(await page.locator('main').textContent()).toContain(hostileText.slice(0, 30))
    await close()
  })
})
