import { get } from '@nkidp/sino-dprk-data'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { onSite as test } from './on-site.ts'

const results = (page: Page) => page.locator('main ol a')
const claim = get('schaefer-suspected-taiwan-bargain')

test('the field has the focus on arrival, and what is typed there is found and stands in the address', async ({
  visit,
  home,
}) => {
  const { page } = await visit('search/')
  await page.locator('input[name=q]:focus').waitFor()
  await page.keyboard.type('Taiwan restraint')
  await results(page).filter({ hasText: claim.statement }).waitFor()
  expect(page.url()).toBe(`${home}search/?q=Taiwan+restraint`)
})

test('an address with words and a collection finds the records of that collection alone', async ({
  visit,
}) => {
  const { page } = await visit('search/?q=apologize&in=Chronology')
  await results(page).first().waitFor()
  for (const link of await results(page).all()) {
    const id = new URL(await link.evaluate(({ href }: HTMLAnchorElement) => href)).pathname
      .split('/')
      .at(-2)
    expect(get(id as 'zhou-enlai-in-pyongyang-1970').type).toBe('chronology-entry')
  }
})

test('the Enter key goes on to what was found', async ({ visit }) => {
  const { page } = await visit('search/?q=Pyongyang')
  await results(page).first().waitFor()
  await page.keyboard.press('Enter')
  expect(
    await results(page)
      .first()
      .evaluate((link) => link === document.activeElement),
  ).toBe(true)
})

test('more than a few are shown when they are asked for, and the focus goes on with them', async ({
  visit,
}) => {
  const { page } = await visit('search/?q=China')
  await results(page).nth(9).waitFor()
  expect(await results(page).count()).toBe(10)
  await page.getByRole('button', { name: 'More' }).press('Enter')
  await page.locator('main ol li:nth-child(11) a:focus').waitFor()
})

test('where nothing is found, it is said, with the words as they were typed', async ({ visit }) => {
  const words = '<img src=x onerror=alert(1)>'
  const { page } = await visit(`search/?q=${encodeURIComponent(words)}&in=Places`)
  await page.getByRole('status').filter({ hasText: words }).waitFor()
  expect(await page.locator('main img').count()).toBe(0)
})

test('without script it leads to the list of all records', async ({ visit, home }) => {
  const { page } = await visit('search/', { javaScriptEnabled: false })
  expect(await page.getByRole('link', { name: 'All records' }).getAttribute('href')).toBe(
    `${new URL(home).pathname}records/`,
  )
  expect(await page.locator('main input').isVisible()).toBe(false)
})
