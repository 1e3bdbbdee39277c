import { expect, test } from 'vitest'
import { releases } from '../data/releases.ts'
import { lastChange } from './last-change.ts'

const site = new URL('https://example.org/data/')
const of = (path: string) => lastChange(new URL(path, site).href, site).lastmod

test('a page of all records changes with each release', () => {
  const last = releases.at(-1)?.date
  for (const path of ['', 'data/', 'chronology/', 'chronology/1945-2009/', 'cite/'])
    expect(of(path), path).toBe(last)
})

test('the page of a record has the day of the last release that changed the record', () => {
  const unchanged = [...(releases[0]?.records.keys() ?? [])].find(
    (id) => !releases.slice(1).some(({ changes }) => changes.has(id)),
  )
  for (const [id, date] of [
    [releases.at(-1)?.notes.changes[0]?.id, releases.at(-1)?.date],
    [unchanged, unchanged && releases[0]?.date],
  ])
    if (id !== undefined) expect(of(`r/${id}/`)).toBe(date)
})

test('a page that no release changes has no day', () => {
  for (const path of ['guides/r/', 'method/', 'data/fields/', 'r/no-such-record/'])
    expect(of(path), path).toBeUndefined()
})
