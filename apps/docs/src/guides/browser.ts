import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import semver from 'semver'
import { serveFolder } from '@nkidp/test-browser'

/**
 * What a page of this folder shows, when a local server serves it. The addresses of the data on the CDN lead to the packed
 * files, where their version would be chosen; every other host is out of reach.
 *
 * @throws Error for a page that logs an error, or that asks for anything else.
 */
export async function shownBy(
  page: string,
  folder: string,
  packedData: string,
  browser: Browser,
): Promise<string> {
  const { home, close } = await serveFolder(folder)
  const { version } = JSON.parse(await readFile(join(packedData, 'package.json'), 'utf8')) as {
    version: string
  }

  const tab = await browser.newPage()
  const wrong: string[] = []
  tab.on('pageerror', (error) => wrong.push(error.message))
  tab.on(
    'console',
    (message) =>
      message.type() === 'error' &&
      !message.location().url.endsWith('/favicon.ico') &&
      wrong.push(`${message.text()} (${message.location().url})`),
  )
  await tab.route(
    (url) => url.origin !== new URL(home).origin,
    (route) => {
      const [, range = '', path = ''] =
        /^https:\/\/cdn\.jsdelivr\.net\/npm\/@nkidp\/sino-dprk-data@([^/]+)\/(.+)$/.exec(
          route.request().url(),
        ) ?? []
      if (path !== '' && semver.satisfies(version, range))
        return route.fulfill({
          path: join(packedData, path),
          headers: { 'access-control-allow-origin': '*' },
        })
      wrong.push(`asks for ${route.request().url()}`)
      return route.abort()
    },
  )
  try {
    await tab.goto(`${home}${page}`)
    await tab.waitForLoadState('networkidle')
    if (wrong.length > 0) throw new Error(wrong.join('\n'))
    return await tab.locator('body').innerText()
  } finally {
    await tab.close()
    await close()
  }
}
