import type { Browser, BrowserContextOptions, Page, Request, Response } from 'playwright-core'

/** An open page and what it did since it was opened. */
export interface Visit {
  readonly page: Page
  /** Console errors, script errors, failed responses and requests to other hosts. */
  readonly problems: readonly string[]
  readonly responses: readonly Response[]
  /** Waits until every request is answered, also those that scripts make after `load`. */
  settled(): Promise<void>
}

/** Opens an address in a new browser context and waits for its `load` event. */
export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const problems: string[] = []
  const responses: Response[] = []
  const pending = new Set<Request>()
  const { host } = new URL(address)
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
  await page.goto(address, { waitUntil: 'load' })
  return {
    page,
    problems,
    responses,
    async settled() {
      do {
        for (const request of pending) await (await request.response())?.finished()
        if (options.javaScriptEnabled !== false)
          await page.evaluate('new Promise((done) => requestIdleCallback(done))')
      } while (pending.size > 0)
    },
  }
}
