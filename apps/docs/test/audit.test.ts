import { claims } from '@nkidp/sino-dprk-data'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { chromiumLaunch } from '../../../packages/sino-dprk-data/test/chromium.ts'
import { hosted } from './site.ts'
import type { Host } from './site.ts'
import { visit } from './visit.ts'
import type { Visit } from './visit.ts'

let browser: Browser
let host: Host
let here: Visit
let page: Page
beforeAll(async () => {
  browser = await chromium.launch(await chromiumLaunch())
  host = await hosted()
})
afterAll(async () => {
  await browser.close()
  await host.close()
})
beforeEach(async () => {
  here = await visit(browser, `${host.home}attribution/`)
  page = here.page
})
afterEach(async () => {
  expect(here.problems).toEqual([])
  await here.close()
})

const statements = claims.map(({ statement }) => statement)

/** The claims that the table shows, from above. */
const shown = () => page.locator('#audit tbody tr:visible').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['claim'] ?? ''))
const sortedBy = () => page.locator('#audit th[aria-sort]').evaluateAll((headers) => headers.map((header) => [header.textContent, header.ariaSort]))

test('every claim is there in page order, and the head says so', async () => {
  expect(await shown()).toEqual(statements)
  expect(await sortedBy()).toEqual([['Place', 'ascending']])
})

test('a column sorts by keyboard, first up and then down, and its head says which', async () => {
  await page.locator('#audit th button', { hasText: 'Claim' }).focus()
  await page.keyboard.press('Enter')
  const up = statements.toSorted((a, b) => a.localeCompare(b, 'en'))
  expect(await shown()).toEqual(up)
  expect(await sortedBy()).toEqual([['Claim', 'ascending']])
  await page.keyboard.press('Enter')
  expect(await shown()).toEqual(up.toReversed())
  expect(await sortedBy()).toEqual([['Claim', 'descending']])
})

test('a filter stands in the address, is counted, and goes with the way back', async () => {
  const ofPark = claims.filter(({ speaker }) => speaker === 'john-park')
  await page.locator('[name=teller]').selectOption('john-park')
  expect(new URL(page.url()).search).toBe('?teller=john-park')
  expect(await shown()).toEqual(ofPark.map(({ statement }) => statement))
  await page.locator('[name=attribution]').selectOption('explicit')
  expect(new URL(page.url()).search).toBe('?teller=john-park&attribution=explicit')
  expect(await page.locator('#shown').textContent()).toBe(`${ofPark.filter(({ attribution }) => attribution === 'explicit').length} of ${claims.length} claims`)
  await page.goBack()
  await page.goBack()
  expect(await shown()).toEqual(statements)
  expect(await page.locator('[name=teller]').inputValue()).toBe('')
})

test('each count at the head leads to as many claims', async () => {
  const links = await page.locator('.counts a').evaluateAll((found) => found.map((link) => [(link as HTMLAnchorElement).href, Number(link.textContent)] as const))
  expect(links.reduce((sum, [, count]) => sum + count, 0)).toBe(claims.filter(({ voice }) => voice === 'speaker').length)
  for (const [address, count] of links) {
    await page.goto(address)
    expect((await shown()).length, address).toBe(count)
  }
})
