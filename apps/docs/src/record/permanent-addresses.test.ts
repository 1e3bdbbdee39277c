import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { built } from '../../test/site.ts'
import { everyRecord } from '../data/dataset.ts'
import { filesOf } from './files.ts'
import { historyOf } from './history.ts'
import { releases } from '../data/releases.ts'

const pages = new Map<string, string>()
function pageOf(id: string): string {
  const page = pages.get(id) ?? readFileSync(join(built, 'r', id, 'index.html'), 'utf8')
  pages.set(id, page)
  return page
}

test.each(releases.map(({ version, records }) => [version, [...records.keys()]] as const))(
  'every record of version %s is at its permanent address, under one anchor',
  (version, ids) => {
    expect(ids.length).toBeGreaterThan(0)
    expect(ids.filter((id) => pageOf(id).split(` id="v${version}"`).length !== 2)).toEqual([])
  },
)

test('each state of a record lies beside its page, as its release has it', () => {
  for (const { id } of everyRecord) {
    for (const {
      versions: [version],
      record,
    } of historyOf(id, releases)) {
      expect(JSON.parse(readFileSync(join(built, 'r', id, `v${version}.json`), 'utf8'))).toEqual(
        record,
      )
    }
  }
})

test('so do the record itself and its citations', () => {
  for (const record of everyRecord) {
    for (const { extension, text } of filesOf(record))
      expect(readFileSync(join(built, 'r', `${record.id}.${extension}`), 'utf8')).toBe(text)
  }
})

test('every page of a record says in its head, as linked data, what the record is', () => {
  for (const { id } of everyRecord) {
    const [, text = ''] =
      /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(pageOf(id)) ?? []
    expect(JSON.parse(text)).toMatchObject({ id: `${id}/#this` })
  }
})
