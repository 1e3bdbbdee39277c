import { all, get } from '@nkidp/sino-dprk-data'
import { expect } from 'vitest'
import { get as getMadeUp } from '../made-up/dataset.ts'
import { missedByTab } from './focus.ts'
import { test } from './made-up.ts'

const claim = get('schaefer-suspected-taiwan-bargain')
const words = claim.statement
  .split(/\W+/)
  .toSorted((a, b) => b.length - a.length)
  .slice(0, 3)

test('the slash key opens the search; words typed there are searched and are in the address', async ({
  visit,
  home,
}) => {
  const { page, problems } = await visit('records/')
  await page.keyboard.press('/')
  await page.locator('[data-search] input[name=q]:focus').waitFor()
  await page.keyboard.type(words.join(' '))
  const hit = page.locator('main li', { hasText: claim.statement })
  await hit.waitFor()
  expect(page.url()).toBe(`${home}search/?q=${words.join('+')}`)
  expect(await hit.locator('p').first().textContent()).toContain(
    'Claim · about the 1970s · told by Bernd Schaefer',
  )
  expect(await hit.locator('mark').count()).toBeGreaterThan(0)
  expect(problems).toEqual([])
})

test('hits are grouped with counts; a button shows all of a group and moves the focus to them', async ({
  visit,
}) => {
  const { page } = await visit('search/?q=China')
  const claims = page.locator('section', { has: page.locator('h2#claims') })
  const all = claims.getByRole('button', { name: 'Show all' })
  await all.waitFor()
  expect(await claims.locator('li').count()).toBe(5)
  const count = Number(await claims.locator('h2 span').textContent())
  expect(await page.locator('.contents li', { hasText: 'Claims' }).textContent()).toBe(
    `Claims ${count}`,
  )
  await page.keyboard.press('Enter')
  await page.locator('section:first-child li:first-child a:focus').waitFor()
  await all.press('Enter')
  await claims.locator('li:nth-child(6) a:focus').waitFor()
  expect(await claims.locator('li').count()).toBe(count)
  expect(await all.count()).toBe(0)
})

test('a search without results shows the words as they were typed, and leads to the list of records, which is filtered while typing', async ({
  visit,
}) => {
  const typed = '<img src=x onerror=alert(1)> Deng Xiaoping'
  const { page } = await visit(`search/?q=${encodeURIComponent(typed)}`)
  await page.getByRole('status').filter({ hasText: typed }).waitFor()
  expect(await page.locator('main img').count()).toBe(0)
  await page.getByRole('link', { name: 'All people' }).click()
  await page.getByLabel('Show records').fill('chou zh')
  await page.locator('output', { hasText: `1 of ${all.length} records` }).waitFor()
  expect(await page.locator('main li a:visible', { hasText: /./ }).allTextContents()).toEqual([
    'People',
    getMadeUp('zhou-enlai').name,
  ])
  expect(new URL(page.url()).search).toBe('?q=chou+zh')
})

test('without scripts the page links to the list of all records', async ({ open, home }) => {
  const { page } = await open(`${home}search/`, { javaScriptEnabled: false })
  expect(await page.locator('noscript a, main a:visible').first().getAttribute('href')).toBe(
    `${new URL(home).pathname}records/`,
  )
  expect(await page.locator('main input').isVisible()).toBe(false)
})

test('the Tab key reaches every control of the search', async ({ visit }) => {
  const { page } = await visit('search/')
  expect(await missedByTab(page)).toEqual([])
})
