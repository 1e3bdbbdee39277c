import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { all, meta } from '@nkidp/sino-dprk-data'
import { onceWrong } from '@nkidp/schema/testing'
import { DomUtils, parseDocument } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { base, built, issued } from './site.ts'

const textOf = (path: string) => readFileSync(join(built, path), 'utf8')

/** The elements of the head of a page. */
const headOf = (path: string) =>
  DomUtils.findAll(() => true, parseDocument(textOf(path).split('</head>')[0] ?? '').children)

type Head = ReturnType<typeof headOf>

const contentsOf = (head: Head, name: string) =>
  head
    .filter(({ attribs }) => attribs['name'] === name || attribs['property'] === name)
    .map(({ attribs }) => attribs['content'] ?? '')

const linksOf = (head: Head, rel: string, type?: string) =>
  head
    .filter(
      ({ attribs }) => attribs['rel'] === rel && (type ?? attribs['type']) === attribs['type'],
    )
    .map(({ attribs }) => attribs['href'] ?? '')

/** Whether a path or an address of the site leads to a file of it. */
function isBuilt(address: string): boolean {
  const { href, pathname } = new URL(address, meta.homepage)
  const file = join(built, decodeURIComponent(pathname.slice(base.length)))
  return href.startsWith(meta.homepage) && existsSync(file)
}

const pages = globSync('**/*.html', { cwd: built }).filter(
  (path) => !/^(?:exports|pictures|embed)\//.test(path),
)

test('every page has a description and one card, and leads to the feed', () => {
  for (const page of pages) {
    const head = headOf(page)
    const [description = ''] = contentsOf(head, 'description')
    expect(description.length, page).toBeGreaterThan(15)
    expect(contentsOf(head, 'og:description'), page).toEqual([description])
    const cards = contentsOf(head, 'og:image')
    expect([cards.length, cards.every(isBuilt)], page).toEqual([1, true])
    expect(linksOf(head, 'alternate', 'application/rss+xml'), page).toEqual([`${base}feed.xml`])
  }
})

describe.each(['index.html', 'data/index.html', 'cite/index.html'])('%s', (page) => {
  const head = headOf(page)
  const text = DomUtils.textContent(
    head.filter(({ attribs }) => attribs['type'] === 'application/ld+json'),
  )

  test('describes the dataset with what Google Dataset Search requires and recommends', () => {
    onceWrong('Metadata of pages', `${page} for Google Dataset Search`, 'a `Dataset` of schema.org')
    const dataset = JSON.parse(text) as Record<string, unknown>
    expect(dataset).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Dataset',
      name: meta.title,
      url: meta.homepage,
      version: meta.version,
      license: 'https://creativecommons.org/licenses/by/4.0/',
      creator: { '@type': 'Organization', name: meta.author },
      isAccessibleForFree: true,
      isBasedOn: [
        { name: expect.any(String) as string, url: expect.stringMatching(/^https:/) as string },
      ],
      temporalCoverage: expect.stringMatching(/^\d{4}\/\d{4}$/) as string,
      datePublished: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
    })
    const { description, keywords, spatialCoverage } = dataset
    expect(String(description).length).toBeGreaterThanOrEqual(50)
    expect(String(description).length).toBeLessThanOrEqual(5000)
    for (const list of [keywords, spatialCoverage]) expect(list).not.toHaveLength(0)
  })

  test('offers files of the site', () => {
    const { distribution } = JSON.parse(text) as { distribution: readonly Record<string, string>[] }
    expect(distribution.length).toBeGreaterThan(8)
    for (const file of distribution) {
      expect(file).toMatchObject({
        '@type': 'DataDownload',
        encodingFormat: expect.stringMatching(/^\w+\/[\w.+-]+$/) as string,
      })
      expect(isBuilt(file['contentUrl'] ?? ''), file['contentUrl']).toBe(true)
    }
  })
})

test('the page of every record names it for reference managers, with version and permanent address', () => {
  onceWrong(
    'Metadata of pages',
    'a record page for Zotero’s connector',
    'title, version and address',
  )
  for (const record of all) {
    const { id } = record
    const head = headOf(`r/${id}/index.html`)
    const named = (name: string) => contentsOf(head, name)[0]
    const linked = (rel: string) => linksOf(head, rel)
    const address = `${meta.homepage}r/${id}/#v${meta.version}`
    expect(named('DC.type'), id).toBe('dataset')
    expect(named('DC.creator'), id).toBe(`${meta.author},`)
    expect(named('DC.date'), id).toBe(issued)
    expect(named('DC.rights'), id).toBe(meta.license)
    expect(named('bibo.edition'), id).toBe(meta.version)
    expect(named('eprints.official_url'), id).toBe(address)
    expect(linked('cite-as'), id).toEqual([address])
    expect(linked('license'), id).toHaveLength(1)
    const described = linked('describedby')
    expect(described, id).toHaveLength(3)
    expect(
      described.filter((path) => !isBuilt(path)),
      id,
    ).toEqual([])
    if ('summary' in record)
      expect(record.summary.startsWith(named('description')?.replace(/ …$/, '') ?? ' '), id).toBe(
        true,
      )
  }
})

test('the sitemap says when each record changed last', () => {
  const entries = textOf('sitemap-0.xml').split('<url>')
  for (const { id } of all)
    expect(
      entries.find((entry) => entry.includes(`/r/${id}/<`)),
      id,
    ).toMatch(/<lastmod>\d{4}-\d\d-\d\d/)
})

test('llms.txt leads to files of the site', () => {
  const addresses = [...textOf('llms.txt').matchAll(/\]\((.*?)\)/g)].map(
    ([, address = '']) => address,
  )
  expect(addresses.length).toBeGreaterThan(5)
  for (const address of addresses) expect(isBuilt(address), address).toBe(true)
})
