import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import type { Browser } from 'playwright-core'
import semver from 'semver'

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.csv': 'text/csv' }
const typeOf = (path: string) => types[extname(path)] ?? 'application/octet-stream'

/**
 * What a page of this folder shows, when a local server serves it. The addresses of the data on the CDN lead to the packed
 * files, where their version would be chosen; every other host is out of reach.
 *
 * @throws Error for a page that logs an error, or that asks for anything else.
 */
export async function shownBy(page: string, folder: string, packedData: string, browser: Browser): Promise<string> {
  const server = createServer((request, response) => {
    const path = join(folder, normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)))
    readFile(path).then(
      (body) => response.setHeader('content-type', typeOf(path)).end(body),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { version } = JSON.parse(await readFile(join(packedData, 'package.json'), 'utf8')) as { version: string }

  const tab = await browser.newPage()
  const wrong: string[] = []
  tab.on('pageerror', (error) => wrong.push(error.message))
  tab.on('console', (message) => message.type() === 'error' && !message.location().url.endsWith('/favicon.ico') && wrong.push(`${message.text()} (${message.location().url})`))
  await tab.route((url) => url.origin !== origin, (route) => {
    const [, range = '', path = ''] = /^https:\/\/cdn\.jsdelivr\.net\/npm\/@nkidp\/sino-dprk-data@([^/]+)\/(.+)$/.exec(route.request().url()) ?? []
    if (path !== '' && semver.satisfies(version, range)) return route.fulfill({ path: join(packedData, path), contentType: typeOf(path), headers: { 'access-control-allow-origin': '*' } })
    wrong.push(`asks for ${route.request().url()}`)
    return route.abort()
  })
  try {
    await tab.goto(`${origin}/${page}`)
    await tab.waitForLoadState('networkidle')
    if (wrong.length > 0) throw new Error(wrong.join('\n'))
    return await tab.locator('body').innerText()
  } finally {
    await tab.close()
    server.close()
    server.closeAllConnections()
  }
}
