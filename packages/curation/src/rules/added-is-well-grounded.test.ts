import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { draft } from '../testing/coast.ts'
import type { Drafts } from '../testing/coast.ts'
import { addedIsWellGrounded } from './added-is-well-grounded.ts'

const add = (reference: string) => (drafts: Drafts) => {
  const person = draft(drafts, 'people', 'ada-berg')
  person.identifiers = { wikidata: { value: 'Q1', reference } }
  person.nativeNames = [
    { name: '金', language: 'zh-Hans', reference: 'coast-codes' },
    { name: '김', language: 'ko', reference },
  ]
  draft(drafts, 'places', 'the-point').coordinates = { latitude: 60, longitude: 10, reference }
  for (const coding of draft(drafts, 'chronology', 'keepers-strike').codings)
    coding.reference = reference
}

test('what is added on a secondary reference is a finding, wherever it stands', () => {
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

test('what is added on a better one is none', () => {
  expect(findingsOf(addedIsWellGrounded, add('coast-codes'))).toEqual([])
})

test('a record, a year and a note may rest on a secondary reference', () => {
  const findings = findingsOf(addedIsWellGrounded, (drafts) => {
    draft(drafts, 'states', 'norland').notes = [
      { text: 'It has lamps.', reference: 'coast-almanac' },
    ]
  })
  expect(findings).toEqual([])
})
