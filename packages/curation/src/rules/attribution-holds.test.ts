import { expect, test } from 'vitest'
import { at, edit, findingsOf } from '../testing/index.ts'
import { attributionHolds } from './attribution-holds.ts'

test.each([
  ['berg-on-the-strike', 'explicit', 'contextual: no sentence of the evidence names Berg'],
  ['berg-on-oil', 'contextual', 'explicit: a sentence of the evidence names Berg'],
])('rejects %s as %s', (record, attribution, expected) => {
  expect(findingsOf(attributionHolds, edit('claims', record, { attribution }))).toMatchObject([
    { record, field: 'attribution', expected, received: attribution },
  ])
})

test('reads the whole sentence, even if the evidence is a part without the name', () => {
  const evidence = [at('disliked the new oil')]
  expect(findingsOf(attributionHolds, edit('claims', 'berg-on-oil', { evidence }))).toEqual([])
})

test('does not find a name within a longer word', () => {
  const nameParts = { family: 'Ber', given: 'Ada', order: 'given-first' }
  expect(findingsOf(attributionHolds, edit('people', 'ada-berg', { nameParts }))).toMatchObject([
    { record: 'berg-on-oil', received: 'explicit' },
  ])
})

test('rejects a contextual claim whose sentence names another reported speaker', () => {
  const findings = findingsOf(attributionHolds, (drafts) => {
    edit('speakers', 'speaker-olav-dahl', { reportsRemarks: true })(drafts)
    edit('claims', 'berg-on-oil', { speaker: 'olav-dahl', attribution: 'contextual' })(drafts)
  })
  expect(findings).toMatchObject([
    {
      record: 'berg-on-oil',
      field: 'speaker',
      expected: 'ada-berg: a sentence of the evidence names Berg',
      received: 'olav-dahl',
    },
  ])
})
