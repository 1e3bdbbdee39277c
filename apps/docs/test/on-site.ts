import { chromium } from 'playwright-core'
import type { BrowserContextOptions } from 'playwright-core'
import { test } from 'vitest'
import { chromiumLaunchOptions, serveFolder, visit } from '@nkidp/test-browser'
import type { Visit } from '@nkidp/test-browser'
import { base, built } from './site.ts'

/** A test of the built site. What it asks for is there: a host of the site, a browser, visits to a page by its path. */
export const onSite = test
  .extend('home', { scope: 'file' }, async ({}, { onCleanup }) => {
    const { home, close } = await serveFolder(built, base)
    onCleanup(close)
    return home
  })
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await chromium.launch(await chromiumLaunchOptions())
    onCleanup(() => browser.close())
    return browser
  })
  .extend('visit', ({ browser, home }, { onCleanup }) => {
    const visits: Visit[] = []
    onCleanup(async () => {
      for (const { page } of visits) await page.context().close()
    })
    return async (path: string, options?: BrowserContextOptions): Promise<Visit> => {
      const opened = await visit(browser, home + path, options)
      visits.push(opened)
      return opened
    }
  })
