import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** An open page and the problems seen since it was opened. */
export interface Visit {
  readonly page: Page
  /** Console errors, script errors, failed responses and requests to other hosts. */
  readonly problems: readonly string[]
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
