import { chromium } from 'playwright-core'
import type { BrowserContextOptions } from 'playwright-core'
import { test } from 'vitest'
import { chromiumLaunch } from '../../../packages/sino-dprk-data/test/chromium.ts'
import { hosted } from './site.ts'
import { visited } from './visit.ts'
import type { Visit } from './visit.ts'

/** A test of the built site. What it asks for is there: a host of the site, a browser, visits to a page by its path. */
export const onSite = test
  .extend('home', { scope: 'file' }, async ({}, { onCleanup }) => {
    const { home, close } = await hosted()
    onCleanup(close)
    return home
  })
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await chromium.launch(await chromiumLaunch())
    onCleanup(() => browser.close())
    return browser
  })
  .extend('visit', ({ browser, home }, { onCleanup }) => {
    const visits: Visit[] = []
    onCleanup(async () => {
      for (const { page } of visits) await page.context().close()
    })
    return async (path: string, options?: BrowserContextOptions): Promise<Visit> => {
      const visit = await visited(browser, home + path, options)
      visits.push(visit)
      return visit
    }
  })
