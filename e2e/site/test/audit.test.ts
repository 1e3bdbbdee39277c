import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { claims } from '../made-up/dataset.ts'
import { test as madeUpTest } from './made-up.ts'

const test = madeUpTest.extend('page', async ({ visit }, { onCleanup }) => {
  const { page, problems } = await visit('attribution/')
  onCleanup(() => expect(problems).toEqual([]))
  return page
})

const statements = claims.map(({ statement }) => statement)

/** The claims that the table shows, from the top. */
const shown = (page: Page) =>
  page
    .locator('#audit tbody tr:visible')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['claim'] ?? ''))
const sortedBy = (page: Page) =>
  page
    .locator('#audit th[aria-sort]')
    .evaluateAll((headers) => headers.map((header) => [header.textContent.trim(), header.ariaSort]))

test('the table lists every claim in the order of the report', async ({ page }) => {
  expect(await shown(page)).toEqual(statements)
  expect(await sortedBy(page)).toEqual([['Place', 'ascending']])
})

test('the keyboard sorts by a column, ascending and then descending', async ({ page }) => {
  await page.locator('#audit th button', { hasText: 'Claim' }).focus()
  await page.keyboard.press('Enter')
  const ascending = statements.toSorted((a, b) => a.localeCompare(b, 'en'))
  expect(await shown(page)).toEqual(ascending)
  expect(await sortedBy(page)).toEqual([['Claim', 'ascending']])
  await page.keyboard.press('Enter')
  expect(await shown(page)).toEqual(ascending.toReversed())
  expect(await sortedBy(page)).toEqual([['Claim', 'descending']])
})

test('a filter is in the address, shows its count, and ends with the Back button', async ({
  page,
}) => {
  const ofPark = claims.filter(({ speaker }) => speaker === 'john-park')
  await page.locator('[name=teller]').selectOption('john-park')
  expect(new URL(page.url()).search).toBe('?teller=john-park')
  expect(await shown(page)).toEqual(ofPark.map(({ statement }) => statement))
  await page.locator('[name=attribution]').selectOption('explicit')
  expect(new URL(page.url()).search).toBe('?teller=john-park&attribution=explicit')
  expect(await page.locator('#shown').textContent()).toBe(
    `${ofPark.filter(({ attribution }) => attribution === 'explicit').length} of ${claims.length} claims`,
  )
  await page.goBack()
  await page.goBack()
  expect(await shown(page)).toEqual(statements)
  expect(await page.locator('[name=teller]').inputValue()).toBe('')
})

test('each count above the table links to that many claims', async ({ page }) => {
  const links = await page
    .locator('.counts a')
    .evaluateAll((found) =>
      found.map((link) => [(link as HTMLAnchorElement).href, Number(link.textContent)] as const),
    )
  expect(links.reduce((sum, [, count]) => sum + count, 0)).toBe(
    claims.filter(({ voice }) => voice === 'speaker').length,
  )
  for (const [index, [address, count]] of links.entries()) {
    // Each opens a page, which is done once: for the others the page is told that its address has changed.
    if (index === 0) await page.goto(address)
    else
      await page.evaluate((link) => {
        history.replaceState(null, '', link)
        dispatchEvent(new PopStateEvent('popstate'))
      }, address)
    expect((await shown(page)).length, address).toBe(count)
  }
})
