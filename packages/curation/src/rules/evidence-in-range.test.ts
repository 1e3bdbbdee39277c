import { expect, test } from 'vitest'
import { draft, findingsOf } from '../testing/index.ts'
import { evidenceInRange } from './evidence-in-range.ts'

test.each([
  ['reversed', { start: 90, end: 80 }],
  ['empty', { start: 80, end: 80 }],
  ['past the end of the source', { start: 80, end: 100_000 }],
])('rejects evidence that is %s', (_, span) => {
  const findings = findingsOf(evidenceInRange, (drafts) => {
    Object.assign(draft(drafts, 'places', 'the-point').evidence?.[0] ?? {}, span)
  })
  expect(findings).toMatchObject([{ record: 'the-point', field: 'evidence[0].end' }])
})

test('checks the uncited spans, the body and the paragraphs of a source', () => {
  const findings = findingsOf(evidenceInRange, (drafts) => {
    const { body, paragraphs, uncited } = draft(drafts, 'sources', 'coast-report')
    for (const span of [body, paragraphs[1], uncited[0]])
      Object.assign(span ?? {}, { end: 100_000 })
  })
  expect(findings.map(({ field }) => field)).toEqual([
    'uncited[0].end',
    'body.end',
    'paragraphs[1].end',
  ])
})
