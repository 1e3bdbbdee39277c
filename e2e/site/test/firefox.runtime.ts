import { spawnSync } from 'node:child_process'
import { chronology } from '@nkidp/sino-dprk-data'
import { serveFolder } from '@nkidp/test-browser'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dataPages, missingPage, recordPages, sitePages } from '../page-types.ts'
import { desktop } from './site-test.ts'
import { base, built } from './site.ts'

const firefox = spawnSync('which', ['firefox-esr'], { encoding: 'utf8' }).stdout.trim()

describe.skipIf(firefox === '')('in Firefox', () => {
  let host: Awaited<ReturnType<typeof serveFolder>>
  let browser: Browser
  let page: Page
  const problems: string[] = []
  beforeAll(async () => {
    host = await serveFolder(built, base)
    browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefox })
    page = await browser.newPage()
    await page.setViewport(desktop)
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) problems.push(message.text())
    })
    page.on('pageerror', (error) => problems.push(String(error)))
    page.on('requestfailed', (request) => problems.push(`failed: ${request.url()}`))
    page.on('response', (response) => {
      if (response.status() >= 400 && !response.url().endsWith(missingPage))
        problems.push(`${response.status()}: ${response.url()}`)
    })
  })
  afterAll(async () => {
    await browser.close()
    await host.close()
  })
  const visit = async (path: string) => {
    problems.length = 0
    await page.goto(host.home + path, { waitUntil: 'load' })
  }

  test.each(Object.entries({ ...sitePages, ...dataPages, ...recordPages }))(
    'the page type %s has a heading, no error and nothing wider than the window',
    async (_, path) => {
      await visit(path)
      expect(
        await page.$eval('h1', (heading) => heading.getBoundingClientRect().height),
      ).toBeGreaterThan(0)
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0)
      expect(problems).toEqual([])
    },
  )

  test('the picture shows every dated event, and a filter leaves those of one speaker', async () => {
    await visit('chronology/')
    const shown = () =>
      page.$$eval('[data-picture] [data-entry]:not([data-off])', (marks) => [
        ...new Set(
          marks
            .filter((mark) => mark.getBoundingClientRect().height > 0)
            .map((mark) => mark.getAttribute('data-entry')),
        ),
      ])
    expect((await shown()).toSorted()).toEqual(chronology.map(({ id }) => id).toSorted())
    await page.select('[name=teller]', 'john-park')
    const told = chronology.filter(({ tellers }) =>
      tellers.some(({ speaker }) => speaker === 'john-park'),
    )
    expect((await shown()).toSorted()).toEqual(told.map(({ id }) => id).toSorted())
    expect(problems).toEqual([])
  })

  test('the search finds the words that are typed', async () => {
    await visit('search/')
    await page.type('input[name=q]', 'tributary')
    const result = await page.waitForSelector('main ol a')
    expect(await result?.evaluate(({ textContent }) => textContent)).toMatch(/tributary/i)
    expect(problems).toEqual([])
  })

  test('the check reads a copy and says what it has', async () => {
    await visit('source/')
    await page.type('#copy', 'Nothing of it.')
    await page.focus('#check [type=submit]')
    await page.keyboard.press('Enter')
    const answered = () =>
      /^(?!Reading)./.test(document.querySelector('#check [role=status]')?.textContent ?? '')
    await page.waitForFunction(answered)
    expect(await page.$eval('#check [role=status]', ({ textContent }) => textContent)).toMatch(
      /^Not the report: none of the \d+ cited passages were found/,
    )
    expect(problems).toEqual([])
  })
})
