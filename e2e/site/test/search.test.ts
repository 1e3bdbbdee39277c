import { get } from '@nkidp/sino-dprk-data'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { siteTest as test } from './site-test.ts'

const results = (page: Page) => page.locator('main ol a')
const claim = get('schaefer-suspected-taiwan-bargain')
const words = claim.statement
  .split(/\W+/)
  .toSorted((a, b) => b.length - a.length)
  .slice(0, 3)

test('the field has the focus, and the words typed there are searched and are in the address', async ({
  visit,
  home,
}) => {
  const { page } = await visit('search/')
  await page.locator('input[name=q]:focus').waitFor()
  await page.keyboard.type(words.join(' '))
  await results(page).filter({ hasText: claim.statement }).waitFor()
  expect(page.url()).toBe(`${home}search/?q=${words.join('+')}`)
})

test('an address with words and a collection finds records of that collection only', async ({
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

test('the Enter key moves the focus to the first result', async ({ visit }) => {
  const { page } = await visit('search/?q=Pyongyang')
  await results(page).first().waitFor()
  await page.keyboard.press('Enter')
  await page.locator('main ol li:first-child a:focus').waitFor()
})

test('ten results are shown; the button shows more and moves the focus to them', async ({
  visit,
}) => {
  const { page } = await visit('search/?q=China')
  await results(page).nth(9).waitFor()
  expect(await results(page).count()).toBe(10)
  await page.getByRole('button', { name: 'More' }).press('Enter')
  await page.locator('main ol li:nth-child(11) a:focus').waitFor()
})

test('a search without results shows the words as they were typed', async ({ visit }) => {
  const words = '<img src=x onerror=alert(1)>'
  const { page } = await visit(`search/?q=${encodeURIComponent(words)}&in=Places`)
  await page.getByRole('status').filter({ hasText: words }).waitFor()
  expect(await page.locator('main img').count()).toBe(0)
})

test('without scripts the page links to the list of all records', async ({ open, home }) => {
  const { page } = await open(`${home}search/`, { javaScriptEnabled: false })
  expect(await page.getByRole('link', { name: 'All records' }).getAttribute('href')).toBe(
    `${new URL(home).pathname}records/`,
  )
  expect(await page.locator('main input').isVisible()).toBe(false)
})
