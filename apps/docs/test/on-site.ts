import type { BrowserContextOptions } from 'playwright-core'
import { browserTest, serveFolder } from '@nkidp/test-browser'
import { base, built } from './site.ts'

/** A test of the built site: `home` is its address, `visit` opens a page by its path. */
export const onSite = browserTest
  .extend('home', { scope: 'file' }, async ({}, { onCleanup }) => {
    const { home, close } = await serveFolder(built, base)
    onCleanup(close)
    return home
  })
  .extend(
    'visit',
    ({ home, open }) =>
      (path: string, options?: BrowserContextOptions) =>
        open(home + path, options),
  )
