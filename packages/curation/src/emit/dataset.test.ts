import { hash } from 'node:crypto'
import type { Collections } from '@nkidp/schema'
import { collectionNames } from '@nkidp/schema/collections'
import { expect, test } from 'vitest'
import { fingerprint } from './dataset.ts'

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
