import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { draft } from '../testing/coast.ts'
import { evidenceInRange } from './evidence-in-range.ts'

test.each([
  ['reversed', { start: 90, end: 80 }, 'evidence[0].end'],
  ['empty', { start: 80, end: 80 }, 'evidence[0].end'],
  ['past the end of the source', { start: 80, end: 100_000 }, 'evidence[0].end'],
])('evidence that is %s is a finding', (_, span, field) => {
  const findings = findingsOf(evidenceInRange, (drafts) => {
    Object.assign(draft(drafts, 'places', 'the-point').evidence?.[0] ?? {}, span)
  })
  expect(findings).toMatchObject([{ record: 'the-point', field }])
})

test('what a source lists as uncited, and its body, lie within it too', () => {
  const findings = findingsOf(evidenceInRange, (drafts) => {
    const source = draft(drafts, 'sources', 'coast-page')
    source.body.end = 100_000
    Object.assign(source.uncited[0] ?? {}, { end: 100_000 })
  })
  expect(findings.map(({ field }) => field)).toEqual(['uncited[0].end', 'body.end'])
})
