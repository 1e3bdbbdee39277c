import { fieldTable, records } from '@nkidp/schema'
import { collectionNames } from '@nkidp/schema/collections'
import { expect, test } from 'vitest'
import { fieldRows } from './field-rows.ts'

test.each(collectionNames)(
  'every field of %s has a row, in its own table or in that of a shape',
  (collection) => {
    const { rows, shapes } = fieldRows(records[collection])
    const expanded = (some: typeof rows, home: string): string[] =>
      some.flatMap(({ name, item, shape }) => [
        `${home}${name}`,
        ...(item === undefined ? [] : [`${home}${name}[]`]),
        ...(shape === undefined
          ? []
          : expanded(shapes.get(shape) ?? [], `${home}${name}${item === undefined ? '' : '[]'}.`)),
      ])
    const paths = fieldTable(records[collection]).map(({ path }) =>
      path.join('.').replaceAll('.*', '[]'),
    )
    expect(expanded(rows, '').sort()).toEqual(paths.sort())
  },
)

test('a date refers to the table of dates', () => {
  const { rows, shapes } = fieldRows(records.chronology)
  expect(rows.find(({ name }) => name === 'date')).toMatchObject({ shape: 'HistoricalDate' })
  expect(rows.map(({ name }) => name)).not.toContain('date.edtf')
  expect(shapes.get('HistoricalDate')?.map(({ name }) => name)).toContain('edtf')
})

test('the row of a list describes its items', () => {
  const rows = fieldRows(records.chronology).rows
  expect(rows.find(({ name }) => name === 'concepts')?.item?.refersTo).toEqual(['concepts'])
  expect(rows.map(({ name }) => name)).toContain('places[].role')
})
