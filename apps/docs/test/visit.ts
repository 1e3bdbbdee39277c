import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** A page that a reader has opened, and what went wrong while it was open. */
export interface Visit {
  readonly page: Page
  /** Errors in the console or of a script, answers that failed, requests to another host. */
  readonly problems: readonly string[]
}

/** Opens an address as a reader with this window and these wishes does, and waits until it is loaded. */
export async function visited(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const problems: string[] = []
  const { host } = new URL(address)
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => problems.push(`script: ${error.message}`))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.host !== host)
      problems.push(`another host: ${request.url()}`)
  })
  page.on('response', (response) => {
    if (!response.ok()) problems.push(`${response.status()}: ${response.url()}`)
  })
  await page.goto(address, { waitUntil: 'load' })
  return { page, problems }
}
