import { fileURLToPath } from 'node:url'
import { recordPages } from '@nkidp/e2e-site/page-types'
import { browserTest, openTab, serveFolder } from '@nkidp/test-browser'
import { expect } from 'vitest'
import { address } from '../hostile.ts'

const test = browserTest
  .extend('home', { scope: 'file' }, async ({}, { onCleanup }) => {
    const built = fileURLToPath(new URL('../dist/', import.meta.url))
    const { home, close } = await serveFolder(built, address.pathname)
    onCleanup(close)
    return home
  })
  .extend('tab', { scope: 'file' }, async ({ browser }, { onCleanup }) => {
    const tab = await openTab(browser, { viewport: { width: 320, height: 800 } })
    onCleanup(tab.close)
    return tab
  })

const pagesWithRecords = [
  '',
  'chronology/',
  'chronology/1945-2009/',
  'chronology/1966-1971/',
  'speakers/',
  'records/',
  'source/',
  'attribution/',
  'differences/',
  ...Object.values(recordPages),
]

test.for([...pagesWithRecords, 'search/?q=harmed'])(
  'on /%s hostile texts are shown as text, run nothing, lead nowhere and do not overflow',
  async (path, { home, tab }) => {
    const { page, problems } = tab
    await tab.visit(home + path)
    await page.locator('main').filter({ hasText: '<img src=x onerror=' }).waitFor()
    await tab.settled()
    expect(problems).toEqual([])
    expect(await page.evaluate(() => 'harmed' in window)).toBe(false)
    expect(await page.locator('[href^="javascript:" i], img[onerror], [onmouseover]').count()).toBe(
      0,
    )
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0)
  },
)
