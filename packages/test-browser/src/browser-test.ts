import type { BrowserContextOptions } from 'playwright-core'
import { chromium } from 'playwright-core'
import { inject, test } from 'vitest'
import type {} from './global-setup.ts'
import { visit } from './visit.ts'
import type { Visit } from './visit.ts'

/** A test with the `browser` that `@nkidp/test-browser/global-setup` started, and with `open`, whose pages are closed at its end. */
export const browserTest = test
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await chromium.connect(inject('chromiumEndpoint'))
    onCleanup(() => browser.close())
    return browser
  })
  .extend('open', ({ browser }, { onCleanup }) => {
    const visits: Visit[] = []
    onCleanup(async () => {
      for (const { page } of visits) await page.context().close()
    })
    return async (address: string, options?: BrowserContextOptions): Promise<Visit> => {
      const opened = await visit(browser, address, options)
      visits.push(opened)
      return opened
    }
  })
