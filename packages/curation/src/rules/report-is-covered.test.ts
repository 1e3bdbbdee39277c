import { at, draft, edit, testRule } from '../testing/index.ts'
import { reportIsCovered } from './report-is-covered.ts'

const uncovered = (unit: string, received: RegExp) => ({
  at: 'coast-report',
  expected: new RegExp(`the whole ${unit} at`),
  received,
})

testRule(reportIsCovered, {
  rejects: [
    [
      'a sentence that no record cites',
      (drafts) => {
        drafts.claims = drafts.claims.filter(({ id }) => id !== 'drafter-on-hands')
      },
      uncovered('sentence', /^none for “The lamps of/),
    ],
    [
      'an uncited part of a sentence',
      edit('claims', 'drafter-on-hands', { evidence: [at('The lamps of the northern coast')] }),
      uncovered('sentence', /“were once kept by hand.”/),
    ],
    [
      'a line after the body that is not listed as uncited',
      (drafts) => void draft(drafts, 'sources', 'coast-report').uncited.pop(),
      uncovered('line', /“Thank you for coming.”/),
    ],
    [
      'words that are both cited and listed as uncited',
      edit('places', 'the-point', { evidence: [at('Thank you for coming.')] }),
      { at: 'coast-report uncited[2]', received: 'words that the-point cites' },
    ],
  ],
})
