import { execFileSync, spawnSync } from 'node:child_process'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'
import { recordsOf } from '@nkidp/sino-dprk-data/schema'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { collectionNames } from '@nkidp/schema/collections'
import { describe, expect, test } from 'vitest'
import { madeUp } from '../testing/made-up.ts'
import { installedDataset } from '../installed.ts'
import { everyValue } from '../testing/every-value.ts'
import type { Sent } from '../testing/every-value.ts'
import { textOf, wholeText } from '../testing/exported.ts'
import { uncertainDates } from '../testing/hard-datasets.ts'
import { hostile } from '../testing/hostile.ts'
import type { Format } from '../format.ts'
import { bibtex } from '../formats/bibtex/index.ts'
import { citations } from '../formats/citations/index.ts'
import type { CitationPart } from './fields.ts'
import { csl } from '../formats/csl/index.ts'
import { ris } from '../formats/ris/index.ts'

type Item = Readonly<Record<string, unknown>>

const readItems: Readonly<Record<string, (text: string) => readonly Item[]>> = {
  csl: (text) => new Cite(JSON.parse(text)).data,
  bibtex: (text) => new Cite(text, { forceType: '@biblatex/text' }).data,
  ris: (text) => new Cite(text, { forceType: '@ris/file' }).data,
}

const installed = installedDataset()
const datasets = {
  installed,
  'made up': madeUp,
  'full of uncertain dates': uncertainDates,
  hostile,
}

const citableIn = (dataset: Dataset) =>
  collectionNames
    .flatMap((name) => recordsOf(dataset, name))
    .filter(({ type }) => type !== 'redirect')

/** Quotation marks left aside: pandoc sets them as TeX would. */
const plain = (text: string) => text.replace(/["“”'‘’`]/g, '').replace(/\s+/g, ' ')

const textsIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(textsIn)
    : [String(value)]

/** Fails for each value of a record that does not stand in the part of its citation where the format says. */
function expectEveryValue(
  dataset: Dataset,
  { fields }: Format,
  items: readonly Item[],
  partNamed: (name: string) => string,
) {
  const byId = new Map(items.map((item) => [item['id'], item]))
  const people = new Map(dataset.people.map((person) => [person.id, person]))
  const named = new Map(
    collectionNames
      .flatMap((name) => recordsOf(dataset, name))
      .map((record) => [record.id, record]),
  )
  const wordsOf = ({ shape, value }: Sent): readonly string[] => {
    if (shape.path[0] === 'type') return [String(value).replaceAll('-', ' ')]
    if (shape.refersTo === undefined) return [String(value)]
    const person = people.get(String(value))
    const record = named.get(String(value))
    if (person !== undefined) return [person.nameParts.family, person.nameParts.given]
    return [String(record && ('title' in record ? record.title : 'name' in record && record.name))]
  }
  const missing = everyValue(dataset, fields).flatMap((sent) => {
    const part = plain(
      textsIn(byId.get(`${sent.record.id}-v${dataset.meta.version}`)?.[partNamed(sent.to)]).join(
        ' ',
      ),
    )
    return wordsOf(sent)
      .filter((words) => !part.includes(plain(words)))
      .map((words) => `${sent.place} (${words}) in ${sent.to}: ${part}`)
  })
  expect(missing).toEqual([])
}

describe.each(Object.entries(datasets))('of the dataset that is %s', (_, dataset) => {
  const citable = citableIn(dataset)

  test.each([
    [csl, {}],
    [bibtex, { 'the key': 'id', type: 'genre' }],
    [ris, { ID: 'id', AU: 'author', M3: 'genre', N1: 'note', TI: 'title' }],
  ] as const)(
    'citation-js reads back from $name every value where the format says that it goes',
    async (format, names: Readonly<Record<string, CitationPart>>) => {
      const items = readItems[format.name]?.(await wholeText(format, dataset)) ?? []
      expect(items).toHaveLength(citable.length + 1)
      expectEveryValue(dataset, format, items, (name) => names[name] ?? name)
    },
  )

  test.skipIf(spawnSync('pandoc', ['--version']).status !== 0)(
    'pandoc reads back from bibtex every value where the format says that it goes',
    async () => {
      const text = execFileSync('pandoc', ['-f', 'biblatex', '-t', 'csljson'], {
        input: await wholeText(bibtex, dataset),
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
      })
      const items = JSON.parse(text) as readonly Item[]
      expect(items).toHaveLength(citable.length + 1)
      // A brace that nothing closes is given by its name, as BibTeX needs it; pandoc does not know the name.
      const readable = {
        ...dataset,
        chronology: dataset.chronology.filter(({ title }) => !/^[{}]$/.test(title)),
      }
      expectEveryValue(
        readable,
        bibtex,
        items,
        (name) => ({ 'the key': 'id', type: 'genre' })[name] ?? name,
      )
    },
  )

  test('the note of a record has every value that the format does not call lost', async () => {
    const lines = (await wholeText(citations, dataset)).split('\n')
    const items = citable.map(({ id }, index) => ({
      id: `${id}-v${dataset.meta.version}`,
      line: `${id} ${lines[index]}`,
    }))
    expectEveryValue(dataset, citations, items, () => 'line')
  })
})

test.each([
  ['installed', installed],
  ['hostile', hostile],
])(
  'each text of the dataset that is %s has one line a record, and one for the dataset, with the address of its state',
  async (_, dataset) => {
    const files = citations.files(dataset)
    expect(files.map(({ name }) => name)).toEqual([
      'dataset.txt',
      'dataset.apa.txt',
      'dataset.harvard.txt',
    ])
    const addresses = [
      ...citableIn(dataset).map(
        ({ id }) => `${dataset.meta.homepage}r/${id}/#v${dataset.meta.version}`,
      ),
      dataset.meta.homepage,
    ]
    for (const file of files) {
      const lines = (await textOf(file)).split('\n')
      expect(lines.pop()).toBe('')
      expect(lines).toEqual(addresses.map((address) => expect.stringContaining(address) as string))
    }
  },
)

describe.each([csl, bibtex, ris, citations])('$name', (format) => {
  test('a collection has files of its own, with its records and without the dataset', async () => {
    const [file, ...others] = format.files(installed, ['chronology', 'redirects'])
    expect(
      [file, ...others].map((each) => [each?.name.split('.')[0], each?.records]).slice(0, 2),
    ).toEqual([
      ['chronology', 39],
      ['redirects', 0],
    ])
    const text = await textOf(file)
    for (const { id } of installed.chronology) expect(text).toContain(`/r/${id}/#v`)
    expect(text).not.toContain('/r/zhou-enlai/#v')
  })
})

test('a style cites each record as if it were cited alone', async () => {
  const [, apa, harvard] = citations.files(installed, ['chronology'])
  expect(
    (await textOf(apa)).split('\n').find((line) => line.includes('/zhou-enlai-in-pyongyang-1970/')),
  ).toMatch(
    /^Person, J. F., & Schaefer, B. \(n\.d\.\)\. Zhou Enlai travels to Pyongyang to apologize \[Chronology entry\]\. /,
  )
  expect(
    (await textOf(harvard))
      .split('\n')
      .find((line) => line.includes('/zhou-enlai-in-pyongyang-1970/')),
  ).toMatch(
    /^Person, J\.F\. and Schaefer, B\. \(no date\) “Zhou Enlai travels to Pyongyang to apologize,” /,
  )
})
