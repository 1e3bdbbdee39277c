import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect } from 'vitest'
import { onSite } from '../on-site.ts'
import { missingPage, pageTypes } from '../page-types.ts'
import { serveFolder } from '@nkidp/test-browser'
import { hostileText } from './texts.ts'

const app = fileURLToPath(new URL('../..', import.meta.url))

/** Not where the site is published: under any address, its pages find what is theirs. */
const mirror = new URL('https://mirror.example.org/of/the/site/')

const test = onSite.extend('home', { scope: 'file' }, async ({}, { onCleanup }) => {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-site-'))
  execFileSync(join(app, 'node_modules', '.bin', 'astro'), ['build', '--outDir', folder], {
    cwd: app,
    // Vitest sets BASE_URL, which Vite would take for the base of the site.
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      BASE_URL: undefined,
      SITE_URL: mirror.href,
      SITE_DATASET: fileURLToPath(new URL('dataset.ts', import.meta.url)),
    },
    stdio: 'pipe',
  })
  const { home, close } = await serveFolder(folder, mirror.pathname)
  onCleanup(async () => {
    await close()
    rmSync(folder, { recursive: true })
  })
  return home
})

/** Where the pages lie that show no words of the records as they are; the corrections are of those that were released. */
const withoutRecords = new Set([
  'corrections',
  'method',
  'guarantees',
  'guides',
  'search',
  'terms',
  'cite',
  'data',
  'api',
  missingPage.replace('/', ''),
])

describe.each(Object.entries(pageTypes))('hostile texts in the records of %s', (_, path) => {
  test('are shown as text, run nothing, lead nowhere, and stay within the window', async ({
    visit,
  }) => {
    const { page, problems } = await visit(path, { viewport: { width: 320, height: 800 } })
    await page.waitForLoadState('networkidle')
    expect(problems.filter(() => path !== missingPage)).toEqual([])
    expect(await page.evaluate(() => 'harmed' in window)).toBe(false)
    expect(await page.locator('[href^="javascript:" i], img[onerror], [onmouseover]').count()).toBe(
      0,
    )
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0)
    if (!withoutRecords.has(path.split('/')[0] ?? ''))
      expect(await page.locator('main').textContent()).toContain(hostileText.slice(0, 30))
  })
})
