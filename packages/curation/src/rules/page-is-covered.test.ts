import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { at, draft } from '../testing/coast.ts'
import { pageIsCovered } from './page-is-covered.ts'

test('a sentence that no record stands on is a finding', () => {
  const findings = findingsOf(pageIsCovered, (drafts) => {
    drafts.claims = drafts.claims.filter(({ id }) => id !== 'drafter-on-hands')
  })
  expect(findings).toMatchObject([
    { record: 'coast-page', received: expect.stringContaining('a sentence at') as string },
  ])
})

test('so is a part of a sentence', () => {
  const findings = findingsOf(pageIsCovered, (drafts) => {
    draft(drafts, 'claims', 'drafter-on-hands').evidence = [at('The lamps of the northern coast')]
  })
  expect(findings).toMatchObject([
    { received: expect.stringContaining('“were once kept by hand.”') as string },
  ])
})

test('so is a line before or after the body that is not listed as uncited', () => {
  const findings = findingsOf(pageIsCovered, (drafts) => {
    draft(drafts, 'sources', 'coast-page').uncited.pop()
  })
  expect(findings).toMatchObject([{ received: expect.stringContaining('a line at') as string }])
})

test('a part that is both cited and listed as uncited is a finding', () => {
  const findings = findingsOf(pageIsCovered, (drafts) => {
    draft(drafts, 'places', 'the-point').evidence = [at('Thank you for coming.')]
  })
  expect(findings).toMatchObject([
    { field: 'uncited[2]', received: 'a part that the-point stands on' },
  ])
})
