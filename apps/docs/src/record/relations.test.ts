import { chronology, relationKinds } from '@nkidp/sino-dprk-data'
import { expect, test } from 'vitest'
import { relationWords, tiesOf } from './relations.ts'

test('each relation is shown on both entries, in the words for its direction', () => {
  const ties = new Map(chronology.map(({ id }) => [id as string, tiesOf(id, chronology)]))
  const written = chronology.flatMap(({ id, relations = [] }) =>
    relations.map((relation) => ({ ...relation, from: id })),
  )
  expect(written.length).toBeGreaterThan(0)
  expect([...ties.values()].flat()).toHaveLength(written.length * 2)
  for (const { from, kind, entry, basis } of written) {
    const [there, back] = relationWords[kind]
    expect(ties.get(from)).toContainEqual({ label: there, entry, basis })
    expect(ties.get(entry)).toContainEqual({ label: back, entry: from, basis })
  }
})

test('only what may be the same has the same words in both directions', () => {
  const same = Object.entries(relationWords).filter(([, [there, back]]) => there === back)
  expect(Object.keys(relationWords)).toEqual(Object.keys(relationKinds))
  expect(same.map(([kind]) => kind)).toEqual(['possibly-same'])
})

test('an entry that no relation names has none', () => {
  expect(tiesOf('alone', chronology)).toEqual([])
})
