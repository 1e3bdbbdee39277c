import { browserTest, openTab, serveFolder } from '@nkidp/test-browser'

export const desktop = { width: 1280, height: 900 }
/** The narrowest window that pages are made for. */
export const phone = { width: 320, height: 640 }

/** A test of a built site: `home` is its address, `visit` opens a page of it by its path in one tab. */
export const testOf = (folder: string, path: string) =>
  browserTest
    .extend('home', { scope: 'file' }, async ({}, { onCleanup }) => {
      const { home, close } = await serveFolder(folder, path)
      onCleanup(close)
      return home
    })
    .extend('tab', { scope: 'file' }, async ({ browser }, { onCleanup }) => {
      const tab = await openTab(browser, { viewport: desktop })
      onCleanup(tab.close)
      return tab
    })
    .extend('visit', ({ home, tab }) => async (path: string) => {
      await tab.visit(home + path)
      return tab
    })

export type SiteTest = ReturnType<typeof testOf>
