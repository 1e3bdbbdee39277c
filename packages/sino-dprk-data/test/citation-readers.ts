import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { expect } from 'vitest'
import { cite, type CslItem } from '../src/cite.ts'
import * as data from '../src/index.ts'
import { records } from '../src/records.ts'
import { found, names, said, times, titled, titles } from './made-up-citations.ts'

const issued = '2026-11-23'
export const real = [...records.map((record) => cite(record, { issued })), cite(data, { issued })]
export const invented = [
  ...Object.values(titles).map((title) => titled(title)),
  ...Object.values(times).map(([date]) => titled('A title', date)),
  ...names.map(said),
  found({
    author: ['Kissinger, Henry', 'Shen Zhihua', '손영남'],
    title: 'A Title {of} Braces & More',
    publisher: 'The Journal of Braces {and} More',
    year: '1999',
    pages: '12–34',
    address: 'https://example.org/a_b?c=%7Bd%7D#e',
  }),
]
export const all = [...real, ...invented]

/** Entries and the dataset; anything else is a work of its own. */
export const isOurs = ({ type }: CslItem) => type === 'entry-encyclopedia' || type === 'dataset'

export const line = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Names by their parts. Readers put a name of one part into either field, and some split off a particle. */
export const parts = (list: unknown) =>
  ((list ?? []) as readonly Record<string, string>[]).map(
    ({ family, given, literal, 'non-dropping-particle': particle }) =>
      [[particle, family ?? literal].filter(Boolean).join(' '), given]
        .filter(Boolean)
        .map((part) => line(part ?? ''))
        .join(' | '),
  )

const kept = [
  'title',
  'container-title',
  'collection-title',
  'publisher',
  'page',
  'genre',
  'edition',
  'version',
  'URL',
  'note',
  'original-title',
] as const

/** What a reader should find. */
export const expected = (csl: CslItem) => ({
  ...Object.fromEntries(
    kept.flatMap((field) => (csl[field] === undefined ? [] : [[field, line(csl[field])]])),
  ),
  id: csl.id,
  author: parts(csl.author),
  editor: parts(csl.editor),
})
export const readAs = (item: Readonly<Record<string, unknown>> | undefined) => ({
  ...item,
  // From BibTeX, citation-js encodes the percent signs of some encoded characters again.
  ...(typeof item?.['URL'] === 'string' && { URL: item['URL'].replaceAll('%25', '%') }),
  author: parts(item?.['author']),
  editor: parts(item?.['editor']),
})

/** BibLaTeX has one type for an entry of any work of reference, and Zotero none for a dataset. */
const bibtexTypes = { 'entry-encyclopedia': 'entry', dataset: 'document' } as const

/** BibLaTeX has no series of a report, no pages of a web page, and no kind of an entry that all readers know. The note has them. */
export const expectedInBibtex = (csl: CslItem) => {
  const { 'collection-title': _, page: __, genre, ...rest } = csl
  const others = expected(rest)
  const isEntry = csl.type === 'entry-encyclopedia'
  return {
    ...others,
    ...(isEntry ? { editor: parts(csl.editor ?? csl.author) } : genre !== undefined && { genre }),
    type: csl.type in bibtexTypes ? bibtexTypes[csl.type as 'dataset'] : csl.type,
  }
}

const onlyItem = (cited: Cite) => {
  expect(cited.data).toHaveLength(1)
  return cited.data[0]
}
export const readBibtex = (text: string) =>
  onlyItem(new Cite(text, { forceType: '@biblatex/text' }))
/** Without the fields of BibLaTeX. */
export const readOldBibtex = (text: string) =>
  onlyItem(new Cite(text, { forceType: '@bibtex/text' }))
export const readRis = (text: string) => onlyItem(new Cite(text, { forceType: '@ris/file' }))
