import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprint } from './fingerprint.ts'
import { harbour } from '../testing/harbour.ts'

const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length })

test('the fingerprint does not depend on the order in which records are listed', () => {
  fc.assert(
    fc.property(shuffled(harbour.people), shuffled(harbour.chronology), (people, chronology) => {
      expect(fingerprint({ ...harbour, people, chronology })).toBe(fingerprint(harbour))
    }),
  )
})

test('the fingerprint does not depend on the order of members', () => {
  const [quay] = harbour.places
  const turned = Object.fromEntries(Object.entries(quay ?? {}).reverse()) as typeof quay & object
  expect(fingerprint({ ...harbour, places: [turned] })).toBe(fingerprint(harbour))
})

test('any change to a record changes the fingerprint', () => {
  expect(fingerprint({ ...harbour, people: harbour.people.slice(1) })).not.toBe(fingerprint(harbour))
  expect(fingerprint({ ...harbour, event: { ...harbour.event, title: 'The harbor' } })).not.toBe(fingerprint(harbour))
})

test('the fingerprint is the SHA-256 of sorted JSON without white space', () => {
  const { concepts, documents } = harbour
  const text = '{"concepts":[{"evidence":[{"digest":"' + 'a'.repeat(64) + '","end":12,"source":"harbour-page","start":0}],"gloss":"A charge for lying too long.","id":"demurrage","term":"demurrage","type":"concept"}],"documents":[{"evidence":[{"digest":"' + 'a'.repeat(64) + '","end":12,"source":"harbour-page","start":0}],"id":"harbour-reader","kind":"document-reader","title":"Harbour Reader","type":"document"}]}'
  expect(fingerprint({ documents, concepts } as typeof harbour)).toBe(createHash('sha256').update(text).digest('hex'))
})
