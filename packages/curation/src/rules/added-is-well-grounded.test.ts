import { expect, test } from 'vitest'
import { draft, edit, findingsOf, type Drafts } from '../testing/index.ts'
import { addedIsWellGrounded } from './added-is-well-grounded.ts'

const add = (reference: string) => (drafts: Drafts) => {
  edit('people', 'ada-berg', {
    identifiers: { wikidata: { value: 'Q1', reference } },
    nativeNames: [
      { name: '金', language: 'zh-Hans', reference: 'coast-codes' },
      { name: '김', language: 'ko', reference },
    ],
  })(drafts)
  edit('places', 'the-point', { coordinates: { latitude: 60, longitude: 10, reference } })(drafts)
  for (const coding of draft(drafts, 'chronology', 'keepers-strike').codings)
    coding.reference = reference
}

test('rejects a secondary reference for anything added', () => {
  expect(findingsOf(addedIsWellGrounded, add('coast-almanac'))).toMatchObject([
    {
      record: 'keepers-strike',
      field: 'codings[0].reference',
      received: 'coast-almanac, a secondary reference',
    },
    { record: 'ada-berg', field: 'identifiers.wikidata.reference' },
    { record: 'ada-berg', field: 'nativeNames[1].reference' },
    { record: 'the-point', field: 'coordinates.reference' },
  ])
})

test('accepts a good reference', () => {
  expect(findingsOf(addedIsWellGrounded, add('coast-codes'))).toEqual([])
})

test('accepts a secondary reference for a record, a year and a note', () => {
  const notes = [{ text: 'It has lamps.', reference: 'coast-almanac' }]
  expect(findingsOf(addedIsWellGrounded, edit('states', 'norland', { notes }))).toEqual([])
})
