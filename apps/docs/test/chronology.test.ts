import { chronology } from '@nkidp/sino-dprk-data'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { onSite as test } from './on-site.ts'

const told = chronology
  .filter(({ tellers }) => tellers.some(({ speaker }) => speaker === 'john-park'))
  .map(({ id }) => id)

/** The entries that are not put aside: in the picture, and in the table. */
const shown = (page: Page, part: string) =>
  page
    .locator(`${part} [data-entry]:not([data-off])`)
    .evaluateAll((marks) =>
      [...new Set(marks.map((mark) => mark.getAttribute('data-entry')))].sort(),
    )

test('a filter puts the same entries aside in the picture and in the table, and goes along to the other views', async ({
  visit,
}) => {
  const { page, problems } = await visit('chronology/?attribution=nobody')
  expect(await shown(page, 'table')).toEqual(chronology.map(({ id }) => id).sort())
  await page.locator('[name=teller]').selectOption('john-park')
  expect(new URL(page.url()).search).toBe('?teller=john-park')
  for (const part of ['[data-picture]', 'table'])
    expect(await shown(page, part)).toEqual([...told].sort())
  expect(await page.locator('[data-filters] output').textContent()).toBe(
    `${told.length} of ${chronology.length} entries`,
  )
  await page.locator('[data-view]', { hasText: 'By theme' }).click()
  expect(new URL(page.url()).search).toBe('?teller=john-park')
  expect(await shown(page, 'table')).toEqual([...told].sort())
  await page.getByRole('button', { name: 'Clear' }).click()
  await page.locator('[data-filters] output', { hasText: 'All' }).waitFor()
  await page.goBack()
  await page.locator('[data-filters] output', { hasText: ' of ' }).waitFor()
  expect(problems).toEqual([])
})

/** The mark that has the focus: its entry and its lane. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const mark = document.activeElement
    const lanes = [...document.querySelectorAll('[data-picture] [data-lane]')]
    return {
      entry: mark?.getAttribute('data-entry') ?? '',
      lane: lanes.findIndex((lane) => lane.contains(mark)),
    }
  })

test('the picture is one stop of the Tab key; the arrows lead through a lane in the order of time, and from lane to lane', async ({
  visit,
}) => {
  const { page } = await visit('chronology/', { viewport: { width: 1280, height: 900 } })
  const order: readonly string[] = chronology.map(({ id }) => id)
  expect(await page.locator('[data-picture] a[tabindex="0"]').count()).toBe(1)
  await page.locator('[data-picture] a[tabindex="0"]').focus()
  const down = [await focused(page)]
  for (let { lane } = down[0] ?? { lane: -1 }; ;) {
    await page.keyboard.press('ArrowDown')
    const next = await focused(page)
    if (next.lane === lane) break
    lane = next.lane
    down.push(next)
  }
  expect(down.map(({ lane }) => lane)).toEqual(down.map((_, index) => index))
  expect(down.length).toBeGreaterThan(5)
  await page.locator('[data-picture] [data-lane]').nth(2).locator('a').first().focus()
  await page.keyboard.press('Home')
  const along = [(await focused(page)).entry]
  for (;;) {
    await page.keyboard.press('ArrowRight')
    const { entry, lane } = await focused(page)
    expect(lane).toBe(2)
    if (entry === along.at(-1)) break
    along.push(entry)
  }
  expect(along).toEqual(along.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)))
  expect(along.length).toBe(
    chronology.filter(({ tellers }) => tellers.some(({ speaker }) => speaker === 'bernd-schaefer'))
      .length,
  )
  await page.keyboard.press('ArrowLeft')
  expect((await focused(page)).entry).toBe(along.at(-2))
  await Promise.all([page.waitForURL(`**/r/${along.at(-2) ?? ''}/`), page.keyboard.press('Enter')])
})
