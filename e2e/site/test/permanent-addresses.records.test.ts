import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import * as data from '@nkidp/sino-dprk-data'
import type { CollectionName } from '@nkidp/sino-dprk-data'
import { cite } from '@nkidp/sino-dprk-data/cite'
import { describe, expect } from 'vitest'
import { test } from './published.ts'
import { built, issued, released, releases } from './site.ts'

const versions = releases.map(({ version }) => version)

const recordsOf = (dataset: Pick<typeof data, CollectionName>) =>
  data.collectionNames.flatMap((name) => [dataset[name]].flat())

const fileOf = (path: string) => join(built, 'r', path)
const read = (path: string) => readFileSync(fileOf(path), 'utf8')

test.for(versions)(
  'every record of %s has one anchor and its state then at its permanent address',
  (version) => {
    const records = recordsOf(released(`${version}.json`) as typeof data)
    expect(records.length).toBeGreaterThan(0)
    for (const record of records) {
      const { id } = record
      expect(read(`${id}/index.html`).split(` id="v${version}"`), id).toHaveLength(2)
      // A version that did not change the record has no file of its own.
      const file = versions
        .slice(0, versions.indexOf(version) + 1)
        .map((each) => `${id}/v${each}.json`)
        .findLast((path) => existsSync(fileOf(path)))
      expect(JSON.parse(read(file ?? ''))).toEqual(record)
    }
  },
)

const records = recordsOf(data).filter((record) => record.type !== 'redirect')

test('every record and its citations are published beside its page', () => {
  for (const record of records) {
    const { bibtex, ris, csl } = cite(record, issued === undefined ? {} : { issued })
    expect(JSON.parse(read(`${record.id}.json`))).toEqual(record)
    expect(read(`${record.id}.bib`)).toBe(bibtex)
    expect(read(`${record.id}.ris`)).toBe(ris)
    expect(JSON.parse(read(`${record.id}.csl.json`))).toEqual([csl])
  }
})

test('the page of every record has its address with the version to copy, and a form for errors', () => {
  const { homepage, version } = data.meta
  const ofVersion = recordsOf(released(`${version}.json`) as typeof data)
  for (const record of records) {
    const { id } = record
    const page = read(`${id}/index.html`)
    const isReleased = ofVersion.some((released) => isDeepStrictEqual(released, record))
    const anchor = isReleased ? `#v${version}` : ''
    expect(page, id).toContain(`data-copy="${homepage}r/${id}/${anchor}"`)
    const [, form = ''] = /href="([^"]*\/issues\/new\?[^"]*)"/.exec(page) ?? []
    expect(Object.fromEntries(new URL(form.replaceAll('&amp;', '&')).searchParams)).toMatchObject({
      record: id,
      version,
    })
  }
})

describe('an address with a version', () => {
  const notice = '.cited-version'

  test('opens the record as it was, and says under the title what changed since', async ({
    visit,
  }) => {
    const { page } = await visit('r/zhou-enlai-in-pyongyang-1970/#v1.0.0')
    expect(await page.locator(notice).innerText()).toMatch(
      /^You followed a citation to version 1\.0\.0\. Since then: date corrected \(1\.1\.0\); /,
    )
    const state = page.locator('.state:has(#v1\\.0\\.0)')
    expect(await state.locator('dl').first().isVisible()).toBe(true)
    expect(await state.locator('#v1\\.0\\.0').evaluate(isInView)).toBe(true)

    await page.evaluate(() => location.assign('#v9.9.9'))
    await page.locator(notice).filter({ hasText: 'no version' }).waitFor()
    expect(await page.locator(notice).innerText()).toBe(
      `There is no version 9.9.9 of this record. Its versions: ${versions.toReversed().join(', ')}.`,
    )
    await page.evaluate((version) => location.assign(`#v${version}`), data.meta.version)
    await page.locator(notice).waitFor({ state: 'hidden' })
  })

  test('opens the record as it was also where its id moved', async ({ visit }) => {
    const id = data.redirects[0]?.id ?? ''
    const { page } = await visit(`r/${id}/#v1.0.0`)
    expect(await page.locator(notice).innerText()).toContain('replaced (2.0.0)')
    expect(await page.locator('.state dl').last().isVisible()).toBe(true)
  })
})

const isInView = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= 0 && bottom <= innerHeight
}

test('the head of every record page describes the record as linked data', () => {
  for (const { id } of records) {
    const [, text = ''] =
      /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(read(`${id}/index.html`)) ?? []
    expect(JSON.parse(text)).toMatchObject({ id: `${id}/#this` })
  }
})
