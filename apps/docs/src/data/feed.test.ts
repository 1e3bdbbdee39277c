import type { DatasetDiff } from '@nkidp/curation'
import { expect, test } from 'vitest'
import { changesAsHtml } from './feed.ts'

const change = (id: string, kind: string, fields?: object[]) => ({
  id,
  label: `The <${id}>`,
  change: kind,
  bump: 'minor',
  ...(fields && { fields }),
})

test('an item of the feed says what changed: corrections first, with both values, and no markup of a record', () => {
  const notes = {
    changes: [
      ...Array.from({ length: 14 }, (_, index) => change(`new-${index}`, 'added')),
      change('war', 'corrected', [
        { path: ['title'], change: 'corrected', before: 'In 1950', after: 'In 1951' },
      ]),
    ],
  } as unknown as DatasetDiff
  const html = changesAsHtml(notes, (id) => `https://example.org/r/${id}/`)
  expect(html).toMatch(
    /^<h2>Corrections: 1<\/h2><ul><li><a href="https:\/\/example\.org\/r\/war\/">The &#60;war&#62;<\/a>: title: .*In 1950.* → .*In 1951.*<\/li><\/ul><h2>Added: 14<\/h2>/,
  )
  expect(html).toContain('<li>and 2 more</li>')
})
