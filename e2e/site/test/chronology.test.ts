import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { chronology, get } from '../made-up/dataset.ts'
import { missedByTab } from './focus.ts'
import { test } from './made-up.ts'

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
  const china = page.locator('[name=actor] option[value=china-premodern]')
  const ofPark = chronology.filter(({ id }) => toldByPark.includes(id))
  const withChina = ofPark.filter(({ actors }) =>
    actors.some(({ actor }) => actor === 'china-premodern'),
  ).length
  expect(await china.textContent()).toMatch(new RegExp(`^China .* \\(${withChina}\\)$`))
  expect(await china.isDisabled()).toBe(withChina === 0)
  await page.locator('[data-view]', { hasText: 'By theme' }).click()
  await page.waitForURL('**/chronology/by-theme/?teller=john-park') // Until its scripts have run.
  expect(await shown(page, 'table')).toEqual(toldByPark)
  await page.evaluate(() => {
    history.replaceState(null, '', '?teller=john-park&theme=war-and-command')
    dispatchEvent(new PopStateEvent('popstate'))
  })
  expect(await shown(page, 'table')).toEqual([])
  await page.getByRole('button', { name: 'Remove: Theme' }).click()
  expect(await shown(page, 'table')).toEqual(toldByPark)
  await page.getByRole('button', { name: 'Clear filters' }).click()
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
  expect(await page.locator('[data-picture] a[tabindex="0"]').count()).toBe(1)
  expect(await page.locator('[data-picture]').evaluate(({ tabIndex }) => tabIndex)).toBe(-1)
  expect(await page.locator('#picture-help').textContent()).toContain('Arrow keys')
  expect(await page.locator('[data-picture]').getAttribute('aria-describedby')).toBe('picture-help')
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
  const lane = page.locator('[data-picture] [data-lane]').nth(2).locator('a')
  expect(along).toEqual(
    await lane.evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-entry'))),
  )
  expect(along.toSorted()).toEqual(toldBy('bernd-schaefer').toSorted())
  await page.keyboard.press('ArrowLeft')
  expect((await focused(page)).entry).toBe(along.at(-2))
  await Promise.all([page.waitForURL(`**/r/${along.at(-2) ?? ''}/`), page.keyboard.press('Enter')])
})

test('a card says what, when and who, for the pointer and for the keyboard', async ({ visit }) => {
  const { page } = await visit('chronology/')
  const { id, summary } = get('zhou-enlai-in-pyongyang-1970')
  const mark = page.locator(`[data-picture] a[data-entry=${id}]`)
  const card = page.locator('#picture-card')
  const says = [summary, 'narrowed by the editors', 'James F. Person', 'own date: 1970']
  await mark.locator('text').hover()
  await card.waitFor()
  for (const words of says) expect(await card.textContent()).toContain(words)
  expect(await mark.getAttribute('aria-describedby')).toBe('picture-card')
  await card.locator('a').hover()
  expect(await card.isVisible()).toBe(true)
  await page.keyboard.press('Escape')
  await card.waitFor({ state: 'hidden' })
  await page.keyboard.press('Tab') // From now on, a mark with focus shows it as for the keyboard.
  await mark.focus()
  await card.waitFor()
})

test('a tap shows the card, and the next tap opens the record', async ({ home, open }) => {
  const { page } = await open(`${home}chronology/`, {
    viewport: { width: 820, height: 1100 },
    hasTouch: true,
  })
  const mark = page.locator('[data-picture] a[data-entry=korean-war] text')
  await mark.tap()
  await page.locator('#picture-card').waitFor()
  await Promise.all([page.waitForURL('**/r/korean-war/'), mark.tap()])
})

test('the Tab key reaches every control of the chronology', async ({ visit }) => {
  const { page } = await visit('chronology/')
  expect(await missedByTab(page)).toEqual([])
})
