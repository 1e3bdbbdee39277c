import { expect, test } from 'vitest'
import { digestOf, selectorAt, sourceText } from '../source/source-text.ts'
import { at, edit, findingsOf, spanOf, testRule } from '../testing/index.ts'
import type { RecordFile, Workspace } from '../workspace.ts'
import { evidenceMatches } from './evidence-matches.ts'

const cited = (evidence: object) => edit('places', 'the-point', { evidence: [evidence] })

const point = at('on the point')
const { length, opening, whole } = point.selector
const wrongDigest = '0'.repeat(64)

testRule(evidenceMatches, {
  rejects: [
    [
      'a wrong digest, and prints the right one',
      cited({ ...point, digest: wrongDigest }),
      {
        at: 'the-point evidence[0].digest',
        expected: new RegExp(point.digest),
      },
    ],
    [
      'a wrong selector, and prints the right one',
      cited({ ...point, selector: { length, opening, whole: 1 } }),
      {
        at: 'the-point evidence[0].selector',
        expected: new RegExp(`\\{ length: ${length}, opening: ${opening}, whole: ${whole} \\}`),
      },
    ],
    [
      'offsets of other words, once',
      cited({ ...point, ...spanOf('In 1901 the guild') }),
      'the-point evidence[0].digest',
    ],
    [
      'evidence with white space at its ends',
      cited(at(' on the point')),
      { at: 'the-point evidence[0]', received: 'white space at its ends' },
    ],
    [
      'evidence that occurs more than once',
      cited(at('Guild of Keepers')),
      { at: 'the-point evidence[0]', received: 'words that occur 3 times' },
    ],
    [
      'evidence in two paragraphs',
      cited(at('the point.\n\nBerg')),
      { at: 'the-point evidence[0]', received: 'a span across paragraphs' },
    ],
    [
      'a wrong digest of an uncited span, whose words may occur again',
      edit('sources', 'coast-report', ({ uncited: [first, ...others] }) => ({
        uncited: [{ ...first, digest: wrongDigest }, ...others],
      })),
      'coast-report uncited[0].digest',
    ],
  ],
  accepts: [
    ['two lines of one paragraph', cited(at('Drafted by Ada Berg, Guild of Keepers\nGuild'))],
  ],
})

test('rejects white space as evidence', () => {
  expect(findingsOf(evidenceMatches, cited({ ...point, ...spanOf('\n\n') }))).toContainEqual(
    expect.objectContaining({ field: 'evidence[0]', received: 'white space' }),
  )
})

test('counts overlapping occurrences', () => {
  const text = sourceText('la la la')
  const span = { start: 0, end: 5 }
  const evidence = {
    source: 'report',
    ...span,
    digest: digestOf(text, span),
    selector: selectorAt(text, span),
  }
  const files = [{ collection: 'places', record: { id: 'x', evidence: [evidence] } }]
  const workspace = {
    files: files as unknown as RecordFile[],
    sources: new Map([['report', text]]),
  }
  expect([...evidenceMatches.check(workspace as unknown as Workspace)]).toMatchObject([
    { received: 'words that occur 2 times' },
  ])
})
