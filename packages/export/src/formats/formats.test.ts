import { expect, onTestFinished, test, vi } from 'vitest'
import { exportFiles, makeFile } from '../export.ts'
import { everyField } from '../fields.ts'
import type { Format } from '../format.ts'
import { installedDataset } from '../installed.ts'
import { textOf } from '../testing/exported.ts'
import { uncertainDates } from '../testing/hard-datasets.ts'
import { formats } from './all.ts'
import { annotations } from './annotations/index.ts'
import { bibtex } from './bibtex/index.ts'
import { citations } from './citations/index.ts'
import { csl } from './csl/index.ts'
import { jsonld } from './jsonld/index.ts'
import { nquads } from './nquads/index.ts'
import { ris } from './ris/index.ts'
import { turtle } from './turtle/index.ts'

const names = (fields: readonly { readonly collection: string; readonly field: string }[]) =>
  fields.map(({ collection, field }) => `${collection}.${field}`).toSorted()

test.each(formats)(
  '$name says for every field, once, where it goes or why it is left out',
  ({ fields }) => {
    expect(names(fields)).toEqual(names(everyField()))
  },
)

test.each(formats)('$name gives the same bytes for the same data at any time', async (format) => {
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  const first = await writtenAt('2001-02-03T04:05:06Z', format)
  expect(first.length).toBeGreaterThan(0)
  expect(await writtenAt('2031-10-11T12:13:14Z', format)).toEqual(first)
})

async function writtenAt(time: string, format: Format) {
  vi.setSystemTime(time)
  return Promise.all(
    exportFiles(uncertainDates, [format]).map(async (file) => (await makeFile(file)).entry),
  )
}

test.each([annotations, bibtex, citations, csl, jsonld, nquads, ris, turtle])(
  '$name has a file for each selected collection, with its records and no others',
  async (format) => {
    const { chronology, claims } = installedDataset()
    const files = format.files(installedDataset(), ['chronology', 'claims'])
    expect(files.slice(0, 2).map(({ name, records }) => [name.split('.')[0], records])).toEqual([
      ['chronology', chronology.length],
      ['claims', claims.length],
    ])
    const text = await textOf(files[0])
    for (const { id } of chronology) expect(text).toContain(`${id}/#v`)
    expect(text).not.toContain('zhou-enlai/#v')
  },
)
