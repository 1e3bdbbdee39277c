import { chronology } from '@nkidp/sino-dprk-data'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { onSite as test } from './on-site.ts'

const told = chronology.filter(({ tellers }) => tellers.some(({ speaker }) => speaker === 'john-park')).map(({ id }) => id)

/** The entries that are not put aside: in the picture, and in the table. */
const shown = (page: Page, part: string) =>
  page.locator(`${part} [data-entry]:not([data-off])`).evaluateAll((marks) => [...new Set(marks.map((mark) => mark.getAttribute('data-entry')))].sort())

test('a filter puts the same entries aside in the picture and in the table, and goes along to the other views', async ({ visit }) => {
  const { page, problems } = await visit('chronology/?attribution=nobody')
  expect(await shown(page, 'table')).toEqual(chronology.map(({ id }) => id).sort())
  await page.locator('[name=teller]').selectOption('john-park')
  expect(new URL(page.url()).search).toBe('?teller=john-park')
  for (const part of ['[data-picture]', 'table']) expect(await shown(page, part)).toEqual([...told].sort())
  expect(await page.locator('[data-filters] output').textContent()).toBe(`${told.length} of ${chronology.length} entries`)
  await page.locator('[data-view]', { hasText: 'By theme' }).click()
  expect(new URL(page.url()).search).toBe('?teller=john-park')
  expect(await shown(page, 'table')).toEqual([...told].sort())
  await page.getByRole('button', { name: 'Clear' }).click()
  await page.locator('[data-filters] output', { hasText: 'All' }).waitFor()
  await page.goBack()
  await page.locator('[data-filters] output', { hasText: ' of ' }).waitFor()
  expect(problems).toEqual([])
})
