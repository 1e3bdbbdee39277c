import { edit, edits, testRule } from '../testing/index.ts'
import { addedIsWellGrounded } from './added-is-well-grounded.ts'

const add = (reference: string) =>
  edits(
    edit('people', 'ada-berg', {
      identifiers: { wikidata: { value: 'Q1', reference } },
      nativeNames: [
        { name: '金', language: 'zh-Hans', reference: 'coast-codes' },
        { name: '김', language: 'ko', reference },
      ],
    }),
    edit('places', 'the-point', { coordinates: { latitude: 60, longitude: 10, reference } }),
    edit('chronology', 'keepers-strike', ({ codings: [coding] }) => ({
      codings: [{ ...coding, reference }],
    })),
  )

testRule(addedIsWellGrounded, {
  rejects: [
    [
      'a secondary reference for anything added',
      add('coast-almanac'),
      {
        at: 'keepers-strike codings[0].reference',
        received: 'coast-almanac, a secondary reference',
      },
      'ada-berg identifiers.wikidata.reference',
      'ada-berg nativeNames[1].reference',
      'the-point coordinates.reference',
    ],
  ],
  accepts: [
    ['a good reference', add('coast-codes')],
    [
      'a secondary reference for a record, a year and a note',
      edit('states', 'norland', {
        notes: [{ text: 'It has lamps.', reference: 'coast-almanac' }],
      }),
    ],
  ],
})
