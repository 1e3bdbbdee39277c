import { expect, test } from 'vitest'
import { digestOf, selectorAt, sourceText } from '../source/source-text.ts'
import { at, draft, edit, findingsOf, spanOf } from '../testing/index.ts'
import type { RecordFile, Workspace } from '../workspace.ts'
import { evidenceMatches } from './evidence-matches.ts'

const findingsOfEvidence = (evidence: object) =>
  findingsOf(evidenceMatches, edit('places', 'the-point', { evidence: [evidence] }))

const point = at('on the point')

test('prints the right digest', () => {
  expect(findingsOfEvidence({ ...point, digest: '0'.repeat(64) })).toMatchObject([
    {
      record: 'the-point',
      field: 'evidence[0].digest',
      expected: expect.stringContaining(point.digest) as string,
    },
  ])
})

test('prints the right selector', () => {
  const { length, opening, whole } = point.selector
  expect(findingsOfEvidence({ ...point, selector: { length, opening, whole: 1 } })).toMatchObject([
    {
      record: 'the-point',
      field: 'evidence[0].selector',
      expected: expect.stringContaining(
        `{ length: ${length}, opening: ${opening}, whole: ${whole} }`,
      ) as string,
    },
  ])
})

test('reports offsets of other words once', () => {
  expect(findingsOfEvidence({ ...point, ...spanOf('In 1901 the guild') })).toMatchObject([
    { field: 'evidence[0].digest' },
  ])
})

test.each([
  ['with white space at its ends', ' on the point', 'white space at its ends'],
  ['that occurs more than once', 'Guild of Keepers', 'words that occur 3 times'],
  ['in two paragraphs', 'the point.\n\nBerg', 'a span across paragraphs'],
])('rejects evidence %s', (_, words, received) => {
  expect(findingsOfEvidence(at(words))).toMatchObject([{ field: 'evidence[0]', received }])
})

test('rejects white space as evidence', () => {
  expect(findingsOfEvidence({ ...point, ...spanOf('\n\n') })).toContainEqual(
    expect.objectContaining({ field: 'evidence[0]', received: 'white space' }),
  )
})

test('accepts two lines of one paragraph', () => {
  expect(findingsOfEvidence(at('Drafted by Ada Berg, Guild of Keepers\nGuild'))).toEqual([])
})

test('counts overlapping occurrences', () => {
  const text = sourceText('la la la')
  const span = { start: 0, end: 5 }
  const evidence = { source: 'report', ...span, digest: digestOf(text, span) }
  const files = [
    {
      collection: 'places',
      record: { id: 'x', evidence: [{ ...evidence, selector: selectorAt(text, span) }] },
    },
  ] as unknown as RecordFile[]
  const workspace = { files, sources: new Map([['report', text]]) } as unknown as Workspace
  expect([...evidenceMatches.check(workspace)]).toMatchObject([
    { received: 'words that occur 2 times' },
  ])
})

test('checks the digests of uncited spans, whose words may occur again', () => {
  const findings = findingsOf(evidenceMatches, (drafts) => {
    const [first] = draft(drafts, 'sources', 'coast-report').uncited
    Object.assign(first ?? {}, { digest: '0'.repeat(64) })
  })
  expect(findings).toMatchObject([{ field: 'uncited[0].digest' }])
})
