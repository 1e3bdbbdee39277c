import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { meta } from '@nkidp/sino-dprk-data'
import { Parser } from 'htmlparser2'
import { expect, test } from 'vitest'
import { built } from './site.ts'

const withAddress = ['action', 'cite', 'data', 'formaction', 'href', 'poster', 'src']

/** The places of a page that links can name, and its links as full addresses within the site. */
function read(file: string, address: string) {
  const ids = new Set<string>()
  const links = new Set<string>()
  const add = (link: string) => {
    const url = URL.parse(link, address)
    if (url?.href.startsWith(meta.homepage) === true) links.add(url.href)
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      for (const id of [attributes['id'], name === 'a' ? attributes['name'] : undefined])
        if (id !== undefined) ids.add(id)
      for (const attribute of withAddress) {
        const link = attributes[attribute]
        if (link !== undefined) add(link)
      }
      for (const image of attributes['srcset']?.split(',') ?? [])
        add(image.trim().split(' ')[0] ?? '')
      for (const id of [attributes['popovertarget'], attributes['interestfor']])
        if (id !== undefined) add(`#${id}`)
      // Among the properties of a page, such as its card, addresses are full.
      const content = attributes['content']
      if (name === 'meta' && content?.startsWith('http') === true) add(content)
    },
  })
  parser.end(readFileSync(join(built, file), 'utf8'))
  return { ids, links }
}

const fileOf = (path: string) => (path === '' || path.endsWith('/') ? `${path}index.html` : path)
const isFile = (file: string) => statSync(join(built, file), { throwIfNoEntry: false })?.isFile()

test('no link, anchor, download or permanent address of the site is broken', () => {
  const files = globSync('**/*.html', { cwd: built })
  const pages = new Map(
    files.map((file) => [
      file,
      read(file, meta.homepage + file.replace(/(?<=^|\/)index\.html$/, '')),
    ]),
  )
  const broken = [...pages].flatMap(([page, { links }]) =>
    [...links].flatMap((link) => {
      if (page === '404.html' && link === `${meta.homepage}404/`) return [] // It is at every missing address.
      const { origin, pathname, hash } = new URL(link)
      const file = fileOf(decodeURIComponent(`${origin}${pathname}`.slice(meta.homepage.length)))
      if (isFile(file) !== true) return [`${link} on ${page}: no such file`]
      const place = decodeURIComponent(hash.slice(1))
      const ids = pages.get(file)?.ids
      return place === '' || ids === undefined || ids.has(place)
        ? []
        : [`${link} on ${page}: no such place`]
    }),
  )
  expect(broken).toEqual([])
  const linked = new Set([...pages.values()].flatMap(({ links }) => [...links]))
  expect(linked.size).toBeGreaterThan(meta.counts.claims)
})
