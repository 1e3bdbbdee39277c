import { get } from '@nkidp/sino-dprk-data'
import { expect, test } from 'vitest'
import { everyRecord } from '../data/dataset.ts'
import { mentionsOf } from './mentioned.ts'
import { relatedTo } from './related.ts'
import { sectionsOf } from './sections.ts'

const relatedOf = (record: (typeof everyRecord)[number]) =>
  relatedTo(
    record,
    (sectionsOf(record).ties ?? []).map(({ name }) => name),
  )

test('every record that mentions another is related to it once, with each field that links them', () => {
  for (const record of everyRecord) {
    const ids = relatedOf(record).flatMap(({ records }) => records.map(({ record: { id } }) => id))
    expect(new Set(ids).size, record.id).toBe(ids.length)
    for (const { id } of mentionsOf(record).flatMap(({ records }) => records))
      expect(ids, record.id).toContain(id)
  }
})

test('several links of two records are named together', () => {
  const [events] = relatedOf(get('dprk'))
  expect(events?.collection).toBe('chronology')
  const visit = events?.records.find(({ record }) => record.id === 'zhou-enlai-in-pyongyang-1970')
  expect(visit?.how).toEqual(['in “Actors”', 'in “Codings”'])
})

test('relations of an event have the words of its side, with their basis', () => {
  const [events] = relatedOf(get('border-clashes-1969'))
  const visit = events?.records.find(({ record }) => record.id === 'zhou-enlai-in-pyongyang-1970')
  expect(visit?.how).toEqual(['comes before (contextual)'])
})
