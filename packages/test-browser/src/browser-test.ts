import { chromium } from 'playwright-core'
import { inject, test } from 'vitest'
import type {} from './global-setup.ts'

/** A test with a `browser`: a connection to the Chromium that `@nkidp/test-browser/global-setup` started. */
export const browserTest = test.extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
  const browser = await chromium.connect(inject('chromiumEndpoint'))
  onCleanup(() => browser.close())
  return browser
})
