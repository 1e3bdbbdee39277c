import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chronology, meta } from '@nkidp/sino-dprk-data'
import { emptyFolder } from '@nkidp/schema/testing'
import { serveFolder } from '@nkidp/test-browser'
import { DomUtils, parseDocument } from 'htmlparser2'
import { expect } from 'vitest'
import { axeSource } from './observe.ts'
import { test } from './published.ts'
import { desktop } from './site-test.ts'
import { built } from './site.ts'

/** The elements of a file of the site that have a name. */
const elementsOf = (file: string, name: string) =>
  DomUtils.getElementsByTagName(name, parseDocument(readFileSync(join(built, file), 'utf8')))

test('the picture and the timeline can be framed by a page of another host', async ({
  home,
  open,
}) => {
  const lines = elementsOf('chronology/index.html', 'pre')
    .map(DomUtils.textContent)
    .filter((line) => line.startsWith('<iframe'))
  const folder = emptyFolder()
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
