import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { draft } from '../testing/coast.ts'
import { paragraphsAreRecorded } from './paragraphs-are-recorded.ts'

test('a paragraph that is not where the record says is a finding, which gives the list to write', () => {
  const findings = findingsOf(paragraphsAreRecorded, (drafts) => {
    Object.assign(draft(drafts, 'sources', 'coast-page').paragraphs[1] ?? {}, { start: 1 })
  })
  expect(findings).toMatchObject([
    {
      record: 'coast-page',
      field: 'paragraphs[1]',
      received: expect.stringMatching(/^1–/) as string,
      fix: expect.stringContaining('paragraphs: [{ start: 0') as string,
    },
  ])
})

test('so is one that the record leaves out', () => {
  const findings = findingsOf(paragraphsAreRecorded, (drafts) => {
    draft(drafts, 'sources', 'coast-page').paragraphs.pop()
  })
  expect(findings).toMatchObject([{ field: 'paragraphs', received: 'no paragraph more' }])
})

test('so is one that the text has not', () => {
  const findings = findingsOf(paragraphsAreRecorded, (drafts) => {
    draft(drafts, 'sources', 'coast-page').paragraphs.push({ start: 1, end: 2 })
  })
  expect(findings).toMatchObject([{ received: '1–2', expected: 'no paragraph more' }])
})
