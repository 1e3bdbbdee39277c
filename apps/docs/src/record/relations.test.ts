import { chronology } from '@nkidp/sino-dprk-data'
import { expect, test } from 'vitest'
import { tiesOf } from './relations.ts'

const inverse = {
  'Part of': 'Has as a part',
  'Leads to': 'Follows from',
  'Responds to': 'Is answered by',
  'Comes after': 'Comes before',
} as const

test('each relation is shown on both entries, in the words for its direction', () => {
  const ties = new Map(chronology.map(({ id }) => [id, tiesOf(id, chronology)]))
  const written = [...ties].flatMap(([from, list]) =>
    list.filter(({ label }) => label in inverse).map((tie) => ({ from, ...tie })),
  )
  expect(written).toHaveLength(
    chronology.reduce((sum, { relations = [] }) => sum + relations.length, 0),
  )
  expect([...ties.values()].flat()).toHaveLength(written.length * 2)
  for (const { from, label, entry, basis } of written) {
    expect([...ties].find(([id]) => id === entry)?.[1]).toContainEqual({
      label: inverse[label as keyof typeof inverse],
      entry: from,
      basis,
    })
  }
})

test('an entry that no relation names has none', () => {
  expect(tiesOf('alone', chronology)).toEqual([])
})
