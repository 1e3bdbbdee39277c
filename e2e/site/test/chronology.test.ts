import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chronology, get, meta } from '@nkidp/sino-dprk-data'
import { serveFolder } from '@nkidp/test-browser'
import { DomUtils, parseDocument } from 'htmlparser2'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeSource } from './observe.ts'
import { desktop, siteTest as test } from './site-test.ts'
import { built } from './site.ts'

const toldBy = (speaker: string) =>
  chronology
    .filter(({ tellers }) => tellers.some((teller) => teller.speaker === speaker))
    .map(({ id }) => id)

/** The elements of a file of the site that have a name. */
const elementsOf = (file: string, name: string) =>
  DomUtils.getElementsByTagName(name, parseDocument(readFileSync(join(built, file), 'utf8')))

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

test('the picture and the timeline can be framed by a page of another host', async ({
  home,
  open,
}) => {
  const lines = elementsOf('chronology/index.html', 'pre')
    .map(DomUtils.textContent)
    .filter((line) => line.startsWith('<iframe'))
  const folder = mkdtempSync(join(tmpdir(), 'framing-'))
  const framing = lines.join('').replaceAll(meta.homepage, home)
  writeFileSync(join(folder, 'index.html'), `<!doctype html><title>Framing</title>${framing}`)
  const host = await serveFolder(folder)
  try {
    const { page } = await open(host.home, { viewport: desktop })
    const [picture, timeline] = page.frames().slice(1)
    // The frames load lazily.
    await picture?.waitForURL(`${home}embed/chronology/`)
    await timeline?.waitForURL(`${home}exports/timelinejs/`)
    await timeline?.locator('.tl-timemarker').first().waitFor({ state: 'attached' })
    expect(await picture?.locator('[data-picture] a').count()).toBeGreaterThan(chronology.length)
    await picture?.evaluate(axeSource)
    const violations = await picture?.evaluate(async () =>
      (await window.axe.run('main')).violations.map(({ id }) => id),
    )
    expect(violations).toEqual([])
    const opened = page.context().waitForEvent('page')
    await picture?.locator('[data-entry=korean-war] text').click()
    await (await opened).waitForURL('**/r/korean-war/')
  } finally {
    await host.close()
    rmSync(folder, { recursive: true })
  }
})

/** The files of the picture, by their path. */
const files = globSync('pictures/*.svg', { cwd: built })

test('each view can be downloaded as an image that says what it is and where it is from', () => {
  expect(files).toHaveLength(6)
  for (const file of files) {
    const svg = readFileSync(join(built, file), 'utf8')
    const texts = elementsOf(file, 'text').map((text) => DomUtils.textContent(text).trim())
    expect(texts, file).toContain('How North Korea has seen China: four speakers in 2009')
    expect(texts.join('\n'), file).toMatch(
      /^\d+ events from the report of a discussion on April 6, 2009,/m,
    )
    expect(texts.join('\n'), file).toContain(`NKIDP Sino-DPRK Data ${meta.version}, by the`)
    expect(texts.at(-1), file).toMatch(`${meta.homepage}chronology/`)
    expect(svg, file).not.toMatch(/var\(|<script|url\((?!#)/)
    const png = readFileSync(join(built, file.replace(/svg$/, 'png')))
    const [, width = 0] = /^<svg[^>]* width="(\d+)"/.exec(svg) ?? []
    expect(png.readUInt32BE(16), file).toBe(2 * Number(width))
  }
})

test('the picture in a page is the one in the file', () => {
  const entriesOf = (file: string) =>
    elementsOf(file, 'a')
      .filter(({ attribs }) => 'data-entry' in attribs)
      .map((mark) => DomUtils.getElementsByTagName('path', mark).map(({ attribs }) => attribs['d']))
  expect(entriesOf('pictures/chronology.svg')).toEqual(entriesOf('index.html'))
})
