import type { DatasetDiff } from '@nkidp/curation'
import { expect, test } from 'vitest'
import { changesAsHtml, summary } from './feed.ts'

const change = (id: string, kind: string, fields?: object[]) => ({
  id,
  label: `The <${id}>`,
  change: kind,
  bump: 'minor',
  ...(fields && { fields }),
})

const notesOf = (...changes: object[]) => ({ changes }) as unknown as DatasetDiff

test('the summary counts the records by kind of change', () => {
  const [a, b, c] = [change('a', 'added'), change('b', 'added'), change('c', 'removed')]
  expect(summary(notesOf(a, b, c))).toBe('Added: 2; Removed: 1')
  expect(summary(notesOf())).toBe('The records are the same.')
})

test('an item of the feed says what changed: corrections first, with both values, and no markup of a record', () => {
  const notes = notesOf(
    ...Array.from({ length: 14 }, (_, index) => change(`new-${index}`, 'added')),
    change('war', 'corrected', [
      { path: ['title'], change: 'corrected', before: 'In 1950', after: 'In 1951' },
    ]),
  )
  const html = changesAsHtml(notes, (id) => `https://example.org/r/${id}/`)
  expect(html).toMatch(
    /^<h2>Corrections: 1<\/h2><ul><li><a href="https:\/\/example\.org\/r\/war\/">The &#60;war&#62;<\/a>: title: .*In 1950.* → .*In 1951.*<\/li><\/ul><h2>Added: 14<\/h2>/,
  )
  expect(html).toContain('<li>and 2 more</li>')
})
