import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as data from '@nkidp/sino-dprk-data'
import type { CollectionName } from '@nkidp/sino-dprk-data'
import { cite } from '@nkidp/sino-dprk-data/cite'
import { expect, test } from 'vitest'
import { built } from './site.ts'

const packageFile = createRequire(import.meta.url).resolve('@nkidp/sino-dprk-data/package.json')
const released = (file: string): unknown =>
  JSON.parse(readFileSync(join(dirname(packageFile), 'releases', file), 'utf8'))
const releases = released('index.json') as { version: string; date: string; fingerprint: string }[]
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
  const issued = releases.find(({ fingerprint }) => fingerprint === data.meta.fingerprint)?.date
  for (const record of records) {
    const { bibtex, ris, csl } = cite(record, issued === undefined ? {} : { issued })
    expect(JSON.parse(read(`${record.id}.json`))).toEqual(record)
    expect(read(`${record.id}.bib`)).toBe(bibtex)
    expect(read(`${record.id}.ris`)).toBe(ris)
    expect(JSON.parse(read(`${record.id}.csl.json`))).toEqual([csl])
  }
})

test('the head of every record page describes the record as linked data', () => {
  for (const { id } of records) {
    const [, text = ''] =
      /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(read(`${id}/index.html`)) ?? []
    expect(JSON.parse(text)).toMatchObject({ id: `${id}/#this` })
  }
})
