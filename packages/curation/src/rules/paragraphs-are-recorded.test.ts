import { draft, testRule, type Drafts } from '../testing/index.ts'
import { paragraphsAreRecorded } from './paragraphs-are-recorded.ts'

const paragraphs = (drafts: Drafts) => draft(drafts, 'sources', 'coast-report').paragraphs
const wrong = { start: 1, end: 2 }
const none = 'no further paragraph'

testRule(paragraphsAreRecorded, {
  rejects: [
    [
      'a wrong paragraph',
      (drafts) => void paragraphs(drafts).splice(1, 1, wrong),
      {
        at: 'coast-report paragraphs[1]',
        received: '1–2',
        fix: /paragraphs: \[\{ start: 0/,
      },
    ],
    [
      'a missing paragraph',
      (drafts) => void paragraphs(drafts).pop(),
      { at: 'coast-report paragraphs', received: none },
    ],
    [
      'a paragraph that the text does not have',
      (drafts) => void paragraphs(drafts).push(wrong),
      { at: 'coast-report paragraphs[8]', received: '1–2', expected: none },
    ],
  ],
})
