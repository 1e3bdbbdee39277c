import { bases, chronology, get, relationKinds } from '@nkidp/sino-dprk-data'
import { expect, test } from 'vitest'
import { everyRecord } from '../data/dataset.ts'
import { mentionsOf, relatedTo, relationsOf, relationWords } from './related.ts'

test('each relation is shown on both entries, in the words for its direction', () => {
  const shown = new Map(chronology.map((entry) => [entry.id as string, relationsOf(entry)]))
  const written = chronology.flatMap(({ id, relations = [] }) =>
    relations.map((relation) => ({ ...relation, from: id })),
  )
  expect(written.length).toBeGreaterThan(0)
  expect([...shown.values()].flat()).toHaveLength(written.length * 2)
  for (const { from, kind, entry, basis } of written) {
    const [there, back] = relationWords[kind].map(
      (words) => `${words} (${bases[basis].label.toLowerCase()})`,
    )
    expect(shown.get(from)).toContainEqual({ id: entry, how: there })
    expect(shown.get(entry)).toContainEqual({ id: from, how: back })
  }
})

test('only what may be the same has the same words in both directions', () => {
  const same = Object.entries(relationWords).filter(([, [there, back]]) => there === back)
  expect(Object.keys(relationWords)).toEqual(Object.keys(relationKinds))
  expect(same.map(([kind]) => kind)).toEqual(['possibly-same'])
})

test('every record that mentions another is related to it once, with each field that links them', () => {
  for (const record of everyRecord) {
    const ids = relatedTo(record).flatMap(({ records }) => records.map(({ record: { id } }) => id))
    expect(new Set(ids).size, record.id).toBe(ids.length)
    for (const { id } of mentionsOf(record)) expect(ids, record.id).toContain(id)
  }
})

test('several links of two records are named together', () => {
  const [events] = relatedTo(get('dprk'))
  expect(events?.collection).toBe('chronology')
  const visit = events?.records.find(({ record }) => record.id === 'zhou-enlai-in-pyongyang-1970')
  expect(visit?.how).toEqual(['in “Actors”', 'in “Codings”'])
})

test('relations of an event have the words of its side, with their basis', () => {
  const [events] = relatedTo(get('border-clashes-1969'))
  const visit = events?.records.find(({ record }) => record.id === 'zhou-enlai-in-pyongyang-1970')
  expect(visit?.how).toEqual(['comes before (contextual)'])
})
