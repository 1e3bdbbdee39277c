import { expect, test } from 'vitest'
import { draft, findingsOf, type Drafts } from '../testing/index.ts'
import { paragraphsAreRecorded } from './paragraphs-are-recorded.ts'

type Paragraphs = Drafts['sources'][number]['paragraphs']

const none = 'no further paragraph'

test.each([
  [
    'a wrong paragraph',
    (list: Paragraphs) => void list.splice(1, 1, { start: 1, end: 2 }),
    'paragraphs[1]',
    { received: '1–2', fix: expect.stringContaining('paragraphs: [{ start: 0') as string },
  ],
  ['a missing paragraph', (list: Paragraphs) => void list.pop(), 'paragraphs', { received: none }],
  [
    'a paragraph that the text does not have',
    (list: Paragraphs) => void list.push({ start: 1, end: 2 }),
    'paragraphs[8]',
    { received: '1–2', expected: none },
  ],
])('rejects %s', (_, change, field, issue) => {
  const findings = findingsOf(paragraphsAreRecorded, (drafts) =>
    change(draft(drafts, 'sources', 'coast-report').paragraphs),
  )
  expect(findings).toMatchObject([{ record: 'coast-report', field, ...issue }])
})
