import { hash } from 'node:crypto'
import type { Collections } from '@nkidp/schema'
import { collectionNames } from '@nkidp/schema/collections'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coast } from '../testing/coast-dataset.ts'
import { fingerprint } from './dataset.ts'

const shuffled = <T>(list: readonly T[]) =>
  fc.shuffledSubarray([...list], { minLength: list.length })

test('the fingerprint does not depend on the order of records', () => {
  fc.assert(
    fc.property(shuffled(coast.people), shuffled(coast.chronology), (people, chronology) => {
      expect(fingerprint({ ...coast, people, chronology })).toBe(fingerprint(coast))
    }),
  )
})

test('the fingerprint does not depend on the order of members', () => {
  const [point] = coast.places
  const turned = Object.fromEntries(Object.entries(point ?? {}).reverse()) as typeof point & object
  expect(fingerprint({ ...coast, places: [turned] })).toBe(fingerprint(coast))
})

test('any change of a record changes the fingerprint', () => {
  expect(fingerprint({ ...coast, people: coast.people.slice(1) })).not.toBe(fingerprint(coast))
  const event = { ...coast.event, title: 'The coast' }
  expect(fingerprint({ ...coast, event })).not.toBe(fingerprint(coast))
})

test('the fingerprint is the SHA-256 of the compact JSON with sorted members and records', () => {
  const empty = Object.fromEntries(collectionNames.map((name) => [name, []]))
  const concepts = [
    { term: 'lee', id: 'lee' },
    { term: 'ebb', id: 'ebb' },
  ]
  const text =
    '{"chronology":[],"claims":[],"concepts":[{"id":"ebb","term":"ebb"},{"id":"lee","term":"lee"}],"documents":[],"event":{"id":"panel"},"organizations":[],' +
    '"people":[],"places":[],"quotations":[],"redirects":[],"references":[],"sources":[],"speakers":[],"states":[]}'
  expect(
    fingerprint({ ...empty, concepts, event: { id: 'panel' } } as unknown as Collections),
  ).toBe(hash('sha256', text))
})
