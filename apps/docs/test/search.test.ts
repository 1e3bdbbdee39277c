import { get } from '@nkidp/sino-dprk-data'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { chromiumLaunch } from '../../../packages/sino-dprk-data/test/chromium.ts'
import { hosted } from './site.ts'
import type { Host } from './site.ts'

let browser: Browser
let host: Host
let page: Page
beforeAll(async () => {
  browser = await chromium.launch(await chromiumLaunch())
  host = await hosted()
})
beforeEach(async () => {
  page = await browser.newPage()
  return () => page.close()
})
afterAll(async () => {
  await browser.close()
  await host.close()
})

const results = () => page.locator('main ol a')
const claim = get('schaefer-suspected-taiwan-bargain')

test('the field has the focus on arrival, and what is typed there is found and stands in the address', async () => {
  await page.goto(`${host.home}search/`)
  await page.locator('input[name=q]:focus').waitFor()
  await page.keyboard.type('Taiwan restraint')
  await results().filter({ hasText: claim.statement }).waitFor()
  expect(page.url()).toBe(`${host.home}search/?q=Taiwan+restraint`)
})

test('an address with words and a collection finds the records of that collection alone', async () => {
  await page.goto(`${host.home}search/?q=apologize&in=Chronology`)
  await results().first().waitFor()
  for (const link of await results().all()) {
    const id = new URL(await link.evaluate(({ href }: HTMLAnchorElement) => href)).pathname.split('/').at(-2)
    expect(get(id as 'zhou-enlai-in-pyongyang-1970').type).toBe('chronology-entry')
  }
})

test('the Enter key goes on to what was found', async () => {
  await page.goto(`${host.home}search/?q=Pyongyang`)
  await results().first().waitFor()
  await page.keyboard.press('Enter')
  expect(await results().first().evaluate((link) => link === document.activeElement)).toBe(true)
})

test('more than a few are shown when they are asked for, and the focus goes on with them', async () => {
  await page.goto(`${host.home}search/?q=China`)
  await results().nth(9).waitFor()
  expect(await results().count()).toBe(10)
  await page.getByRole('button', { name: 'More' }).press('Enter')
  await page.locator('main ol li:nth-child(11) a:focus').waitFor()
})

test('where nothing is found, it is said, with the words as they were typed', async () => {
  const words = '<img src=x onerror=alert(1)>'
  await page.goto(`${host.home}search/?q=${encodeURIComponent(words)}&in=Places`)
  await page.getByRole('status').filter({ hasText: words }).waitFor()
  expect(await page.locator('main img').count()).toBe(0)
})

test('without script it leads to the list of all records', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto(`${host.home}search/`)
  expect(await plain.getByRole('link', { name: 'All records' }).getAttribute('href')).toBe(`${new URL(host.home).pathname}records/`)
  expect(await plain.locator('main input').isVisible()).toBe(false)
  await context.close()
})
