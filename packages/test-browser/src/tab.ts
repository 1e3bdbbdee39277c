import type { Browser, BrowserContextOptions, Page, Request, Response } from 'playwright-core'

/** A page that visits one address after another, in a browser context of its own. */
export interface Tab {
  readonly page: Page
  /** Console errors, script errors, failed responses and requests to other hosts since the last visit. */
  readonly problems: readonly string[]
  /** The responses since the last visit. */
  readonly responses: readonly Response[]
  /** Opens an address and waits for its `load` event. */
  visit: (address: string) => Promise<void>
  /** Waits until every request is answered, also those that scripts make after `load`. */
  settled: () => Promise<void>
  close: () => Promise<void>
}

export async function openTab(browser: Browser, options: BrowserContextOptions = {}): Promise<Tab> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const problems: string[] = []
  const responses: Response[] = []
  const pending = new Set<Request>()
  let host: string
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => problems.push(`script: ${error.message}`))
  page.on('request', (request) => {
    pending.add(request)
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.host !== host)
      problems.push(`another host: ${request.url()}`)
  })
  page.on('response', (response) => {
    responses.push(response)
    if (!response.ok()) problems.push(`${response.status()}: ${response.url()}`)
  })
  page.on('requestfinished', (request) => pending.delete(request))
  page.on('requestfailed', (request) => pending.delete(request))
  return {
    page,
    problems,
    responses,
    async visit(address) {
      problems.length = 0
      responses.length = 0
      host = new URL(address).host
      await page.goto(address, { waitUntil: 'load' })
    },
    async settled() {
      do {
        for (const request of pending) await (await request.response())?.finished()
        if (options.javaScriptEnabled !== false)
          await page.evaluate('new Promise((done) => requestIdleCallback(done, { timeout: 2000 }))')
      } while (pending.size > 0)
    },
    close: () => context.close(),
  }
}
