import { documents, get, references, type Reference } from '@nkidp/sino-dprk-data'
import { expect, test } from 'vitest'
import { bibliographyEntry, shortReference } from './bibliography.ts'

const work = (where: Reference['where']): Reference => ({ ...get('chen-1994'), where })

test('a book has author, title, publisher, year and pages', () => {
  const entry = bibliographyEntry(
    work({
      author: ['Doe, Jane', 'Roe, Richard'],
      title: 'A Book',
      publisher: 'A Press',
      year: '1994',
      pages: '12–34',
    }),
  )
  expect(entry).toEqual({
    authors: 'Doe, Jane; Roe, Richard',
    title: 'A Book',
    hasTitle: true,
    published: 'A Press, 1994, pp. 12–34',
    link: undefined,
  })
})

test.each<[Reference['where'], string, string | undefined]>([
  [
    { publisher: 'A Paper', year: '2006', date: 'July 4, 2006' },
    'A Paper, July 4, 2006',
    undefined,
  ],
  [
    { holder: 'An Archive', publisher: 'An Archive', date: 'undated' },
    'An Archive, undated',
    undefined,
  ],
  [
    { repository: 'a/b', commit: 'abcdef0', path: 'some data/c.csv' },
    'a/b, some data/c.csv',
    'https://github.com/a/b/blob/abcdef0/some%20data/c.csv',
  ],
  [
    { package: '@a/b@1.0.0', path: 'c.json' },
    'package @a/b@1.0.0, c.json',
    'https://unpkg.com/@a/b@1.0.0/c.json',
  ],
  [{ address: 'javascript:alert(1)', title: 'X' }, '', undefined],
])('%j was published as %j and is read at %s', (where, published, href) => {
  expect(bibliographyEntry(work(where))).toMatchObject({ published })
  expect(bibliographyEntry(work(where)).link?.href).toBe(href)
})

test('a document without an address leads to a search for its title at its holder, if that can be searched', () => {
  for (const document of documents) {
    const { link } = bibliographyEntry(document)
    if (document.address !== undefined) expect(link?.href).toBe(document.address)
    else if (document.holder === 'wilson-center-digital-archive')
      expect(new URL(link?.href ?? '').searchParams.get('search_api_fulltext')).toBe(document.title)
    else expect(link).toBeUndefined()
  }
})

test('a reference is named in a sentence by its first author and year, or by its title', () => {
  expect(shortReference('shen-2016')).toBe('Shen Zhihua 2016')
  expect(shortReference('kissinger-memorandum-1971')).toBe('Kissinger 1971')
  expect(shortReference('border-length')).toBe('China–North Korea border')
  for (const { id } of references) expect(shortReference(id), id).not.toMatch(/^$|\.$/)
})
