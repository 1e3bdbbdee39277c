import { chronology } from '@nkidp/sino-dprk-data'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { siteTest as test } from './site-test.ts'

const toldBy = (speaker: string) =>
  chronology
    .filter(({ tellers }) => tellers.some((teller) => teller.speaker === speaker))
    .map(({ id }) => id)

/** The entries that match the filters, in the picture or in the table. */
const shown = (page: Page, part: string) =>
  page
    .locator(`${part} [data-entry]:not([data-off])`)
    .evaluateAll((marks) =>
      [...new Set(marks.map((mark) => mark.getAttribute('data-entry')))].sort(),
    )

test('a filter applies to the picture and the table, and to the other views', async ({ visit }) => {
  const { page, problems } = await visit('chronology/?attribution=nobody')
  const toldByPark = toldBy('john-park').sort()
  expect(await shown(page, 'table')).toEqual(chronology.map(({ id }) => id).sort())
  await page.locator('[name=teller]').selectOption('john-park')
  expect(new URL(page.url()).search).toBe('?teller=john-park')
  for (const part of ['[data-picture]', 'table'])
    expect(await shown(page, part)).toEqual(toldByPark)
  expect(await page.locator('[data-filters] output').textContent()).toBe(
    `${toldByPark.length} of ${chronology.length} events`,
  )
  const china = page.locator('[name=actor] option', { hasText: 'China (before 1945)' })
  const ofPark = chronology.filter(({ id }) => toldByPark.includes(id))
  const withChina = ofPark.filter(({ actors }) =>
    actors.some(({ actor }) => actor === 'china-premodern'),
  ).length
  expect(await china.textContent()).toBe(`China (before 1945) (${withChina})`)
  expect(await china.isDisabled()).toBe(withChina === 0)
  await page.locator('[data-view]', { hasText: 'By theme' }).click()
  expect(new URL(page.url()).search).toBe('?teller=john-park')
  expect(await shown(page, 'table')).toEqual(toldByPark)
  await page.evaluate(() => {
    history.replaceState(null, '', '?teller=john-park&theme=war-and-command')
    dispatchEvent(new PopStateEvent('popstate'))
  })
  expect(await shown(page, 'table')).toEqual([])
  await page.getByRole('button', { name: 'Remove: Theme' }).click()
  expect(await shown(page, 'table')).toEqual(toldByPark)
  await page.getByRole('button', { name: 'Clear' }).click()
  await page.locator('[data-filters] output', { hasText: 'All' }).waitFor()
  await page.goBack()
  await page.locator('[data-filters] output', { hasText: ' of ' }).waitFor()
  expect(problems).toEqual([])
})

test('a filter finds the events that the editors identify', async ({ visit }) => {
  const { page } = await visit('chronology/?basis=inferred')
  const identified = chronology
    .filter(({ tellers }) => tellers.some(({ basis }) => basis === 'inferred'))
    .map(({ id }) => id)
  for (const part of ['[data-picture]', 'table'])
    expect(await shown(page, part)).toEqual(identified.toSorted())
  for (const id of identified)
    expect(await page.locator(`table [data-entry=${id}]`).textContent()).toContain(
      'event identified by the editors',
    )
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

test('the picture is one Tab stop; arrow keys lead through a lane in time, and between lanes', async ({
  visit,
}) => {
  const { page } = await visit('chronology/')
  const order: readonly string[] = chronology.map(({ id }) => id)
  expect(await page.locator('[data-picture] a[tabindex="0"]').count()).toBe(1)
  await page.locator('[data-picture] a[tabindex="0"]').focus()
  const lanes = [(await focused(page)).lane]
  for (;;) {
    await page.keyboard.press('ArrowDown')
    const { lane } = await focused(page)
    if (lane === lanes.at(-1)) break
    lanes.push(lane)
  }
  expect(lanes).toEqual(lanes.map((_, index) => index))
  expect(lanes.length).toBeGreaterThan(5)
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
  expect(along.length).toBe(toldBy('bernd-schaefer').length)
  await page.keyboard.press('ArrowLeft')
  expect((await focused(page)).entry).toBe(along.at(-2))
  await Promise.all([page.waitForURL(`**/r/${along.at(-2) ?? ''}/`), page.keyboard.press('Enter')])
})

test('no shape covers the glyph of an act', async ({ visit }) => {
  const { page } = await visit('chronology/')
  const glyphs = page.locator('[data-picture] use')
  expect(await glyphs.count()).toBeGreaterThan(0)
  const covered = await glyphs.evaluateAll(
    (found) =>
      found.flatMap((glyph) => {
        const { left, right } = glyph.getBoundingClientRect()
        const later = [...(glyph.parentElement?.children ?? [])].filter(
          (part) =>
            glyph.compareDocumentPosition(part) === Node.DOCUMENT_POSITION_FOLLOWING &&
            !['text', 'use'].includes(part.localName),
        )
        return later.filter((part) => {
          const box = part.getBoundingClientRect()
          return box.left < right && box.right > left
        })
      }).length,
  )
  expect(covered).toBe(0)
})
