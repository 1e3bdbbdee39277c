import { expect, test } from 'vitest'
import { at, draft, edit, findingsOf, type Drafts } from '../testing/index.ts'
import { reportIsCovered } from './report-is-covered.ts'

test.each([
  [
    'a sentence that no record cites',
    (drafts: Drafts) => {
      drafts.claims = drafts.claims.filter(({ id }) => id !== 'drafter-on-hands')
    },
    /the whole sentence at/,
    /^none for “The lamps of/,
  ],
  [
    'an uncited part of a sentence',
    edit('claims', 'drafter-on-hands', { evidence: [at('The lamps of the northern coast')] }),
    /the whole sentence at/,
    /“were once kept by hand.”/,
  ],
  [
    'a line after the body that is not listed as uncited',
    (drafts: Drafts) => void draft(drafts, 'sources', 'coast-report').uncited.pop(),
    /the whole line at/,
    /“Thank you for coming.”/,
  ],
])('rejects %s', (_, change, expected, received) => {
  expect(findingsOf(reportIsCovered, change)).toMatchObject([
    {
      record: 'coast-report',
      expected: expect.stringMatching(expected) as string,
      received: expect.stringMatching(received) as string,
    },
  ])
})

test('rejects words that are both cited and listed as uncited', () => {
  const evidence = [at('Thank you for coming.')]
  expect(findingsOf(reportIsCovered, edit('places', 'the-point', { evidence }))).toMatchObject([
    { field: 'uncited[2]', received: 'words that the-point cites' },
  ])
})
