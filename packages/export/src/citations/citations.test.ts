import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { fileAddress } from '@nkidp/schema/text'
import { onceWrong } from '@nkidp/schema/testing'
import { describe, expect, test } from 'vitest'
import type { Format } from '../format.ts'
import { bibtex } from '../formats/bibtex/index.ts'
import { citations } from '../formats/citations/index.ts'
import { csl } from '../formats/csl/index.ts'
import { ris } from '../formats/ris/index.ts'
import { installedDataset } from '../installed.ts'
import { datasets } from '../testing/datasets.ts'
import { everyValue, type Sent } from '../testing/every-value.ts'
import { textOf, wholeText } from '../testing/exported.ts'
import { madeUp, recordsIn } from '../testing/made-up.ts'

type Item = Readonly<Record<string, unknown>>
type Names = Readonly<Record<string, string>>

/** The addresses by which documents and references are cited, as works of their own. */
const ownAddresses = ({ documents, references }: Dataset) =>
  new Map([
    ...documents.map(({ id, address }) => [id, address] as const),
    ...references.map(({ id, where }) => [id, where.address ?? fileAddress(where)] as const),
  ])
const citableIn = (dataset: Dataset) => recordsIn(dataset).filter(({ type }) => type !== 'redirect')

/** Without quotation marks, which a style may set otherwise. */
const plain = (text: string) => text.replace(/["“”'‘’`]/g, '').replace(/\s+/g, ' ')

const textsIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(textsIn)
    : [String(value)]

/** Fails for each value of a record that is not in the part of its citation where the format says. */
function expectEveryValue(
  dataset: Dataset,
  { fields }: Format,
  items: readonly Item[],
  names: Names,
) {
  const byId = new Map(items.map((item) => [item['id'], item]))
  const named = new Map(recordsIn(dataset).map((record) => [record.id, record]))
  const wordsOf = ({ shape, value }: Sent): readonly string[] => {
    if (['type', 'kind'].includes(shape.path.join('.'))) return [value.replaceAll('-', ' ')]
    if (shape.path.join('.') === 'where.author.*') return value.split(', ')
    // The mark of a title in the editors’ words takes the place of its full stop.
    if (['statement', 'title', 'what'].includes(shape.path.join('.')))
      return [value.replace(/\.$/, '')]
    if (shape.refersTo === undefined) return [value]
    const record = named.get(value)
    return [String(record && ('title' in record ? record.title : 'name' in record && record.name))]
  }
  const missing = everyValue(dataset, fields).flatMap((sent) => {
    const item = byId.get(`${sent.record.id}-v${dataset.meta.version}`)
    const part = plain(textsIn(item?.[names[sent.to] ?? sent.to]).join(' '))
    return wordsOf(sent)
      .filter((words) => !part.includes(plain(words)))
      .map((words) => `${sent.place} (${words}) in ${sent.to}: ${part}`)
  })
  expect(missing).toEqual([])
}

const bibtexNames = { 'the key': 'id' }
const risNames = { ID: 'id', AU: 'author', M3: 'genre', N1: 'note', TI: 'title' }

/** With the kind of an entry (M3), which citation-js does not read of an encyclopedia. */
function readRis(text: string): { readonly data: readonly Item[] } {
  const kinds = text.split(/^ER {2}- .*$/m).map((record) => /^M3 {2}- (.*?)\r?$/m.exec(record)?.[1])
  const { data } = new Cite(text, { forceType: '@ris/file' })
  return { data: data.map((item, index) => ({ ...item, genre: kinds[index] })) }
}

describe.each(datasets)('%s', (_, dataset) => {
  const citable = citableIn(dataset)

  test.each<[Format, (text: string) => { readonly data: readonly Item[] }, Names]>([
    [csl, (text) => new Cite(JSON.parse(text)), {}],
    [bibtex, (text) => new Cite(text, { forceType: '@biblatex/text' }), bibtexNames],
    [ris, readRis, risNames],
  ])('citation-js finds every value where the format says', async (format, read, names) => {
    const items = read(await wholeText(format, dataset)).data
    expect(items).toHaveLength(citable.length + 1)
    expectEveryValue(dataset, format, items, names)
  })

  test('the note of a record has every value that the format does not leave out', async () => {
    const [, full] = citations.files(dataset)
    const lines = (await textOf(full)).split('\n')
    const items = citable.map(({ id }, index) => ({
      id: `${id}-v${dataset.meta.version}`,
      line: `${id} ${lines[index]}`,
    }))
    const [first] = citations.fields.flatMap((mapping) => ('to' in mapping ? [mapping.to] : []))
    expectEveryValue(dataset, citations, items, { [first ?? '']: 'line' })
  })

  test('each style has a line for each record and for the dataset, with its address', async () => {
    const { homepage, version } = dataset.meta
    const own = ownAddresses(dataset)
    const addresses = [
      ...citable.map(({ id }) => own.get(id) ?? `${homepage}r/${id}/#v${version}`),
      homepage,
    ]
    const files = citations.files(dataset)
    expect(files.map(({ name }) => name)).toEqual([
      'dataset.txt',
      'dataset.full.txt',
      'dataset.apa.txt',
      'dataset.harvard.txt',
    ])
    for (const file of files)
      expect((await textOf(file)).split('\n')).toEqual([
        ...addresses.map((address) => expect.stringContaining(address) as string),
        '',
      ])
  })
})

const installed = installedDataset()

describe('no citation gives the editors’ words to somebody else', () => {
  const certain = installed.quotations.filter(({ saidBy }) => saidBy?.certainty === 'certain')
  const notOurs = new Set(
    [...installed.documents, ...installed.references, ...certain].map(({ id }) => id),
  )
  const authored = citableIn(installed).filter(({ id }) => !notOurs.has(id))
  const paraphrases = [
    ...installed.claims.map(({ id, statement }) => ({ id, words: statement })),
    ...installed.chronology.map(({ id, title }) => ({ id, words: title })),
  ]

  test.each(citations.files(installed).map(({ name }, index) => [name, index] as const))(
    'in %s, where a paraphrase is marked and the contributors come first',
    async (_, index) => {
      const lines = (await textOf(citations.files(installed)[index])).split('\n')
      const lineOf = new Map(
        citableIn(installed).map(({ id }, position) => [id, lines[position] ?? '']),
      )
      for (const { id } of authored)
        expect(lineOf.get(id)).toMatch(
          /^The sino-dprk-data contributors[.,] |^The sino-dprk-data contributors \(/,
        )
      for (const { id, words } of paraphrases) {
        const [before, after] = plain(lineOf.get(id) ?? '')
          .toLowerCase()
          .split(plain(words).replace(/\.$/, '').toLowerCase())
        expect(before, id).toMatch(/^the sino-dprk-data contributors/)
        expect(after, id).toMatch(/^\.? \[[^\]]*editors (?:paraphrase|title)\]/)
      }
    },
  )
})

test('citations do not look through all people for each record', async () => {
  onceWrong('Quadratic time', 'many people in BibTeX', 'each is read a few times')
  const [person] = madeUp.people
  const people = Array.from({ length: 500 }, (_, index) => ({ ...person!, id: `person-${index}` }))
  let reads = 0
  const counted = new Proxy([...madeUp.people, ...people], {
    get(list, key, receiver) {
      reads += 1
      return Reflect.get(list, key, receiver) as unknown
    },
  })
  for (const file of bibtex.files({ ...madeUp, people: counted })) await file.content()
  expect(reads).toBeGreaterThan(500)
  expect(reads).toBeLessThan(50 * 500)
})
