import { type BrowserContextOptions, chromium } from 'playwright-core'
import { inject, test } from 'vitest'
import type {} from './global-setup.ts'
import { openTab, type Tab } from './tab.ts'

/** A test with the `browser` that `@nkidp/test-browser/global-setup` started, and with `open`, whose tabs are closed at its end. */
export const browserTest = test
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await chromium.connect(inject('chromiumEndpoint'))
    onCleanup(() => browser.close())
    return browser
  })
  .extend('open', ({ browser }, { onCleanup }) => {
    const tabs: Tab[] = []
    onCleanup(async () => {
      for (const tab of tabs) await tab.close()
    })
    return async (address: string, options?: BrowserContextOptions): Promise<Tab> => {
      const tab = await openTab(browser, options)
      tabs.push(tab)
      await tab.visit(address)
      return tab
    }
  })
