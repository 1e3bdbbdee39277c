import { formats } from '@nkidp/export/formats/all'
import { madeUp } from '@nkidp/export/testing'
import { expect, test } from 'vitest'
import { listActors } from './actors.ts'
import { listFields, listFormats } from './list.ts'

const fieldsOf = (name: string) =>
  formats
    .filter((format) => format.name === name)
    .map(listFields)
    .join()

test('the list of formats fits in 80 columns, and has the media types', () => {
  expect(
    listFormats()
      .split('\n')
      .filter((line) => line.length > 80),
  ).toEqual([])
  for (const { mediaType } of formats) expect(listFormats()).toContain(mediaType)
})

test('the fields of a format: where each goes', () => {
  expect(fieldsOf('csv')).toMatch(/^chronology\.date\.edtf +chronology\.date_edtf$/m)
})

test('what is lost where the rest of a field goes', () => {
  expect(fieldsOf('turtle')).toMatch(/^claims\.about\.\* +\S+, without the order of the list$/m)
  expect(fieldsOf('turtle')).toMatch(/^claims\.statement +\S+$/m)
})

test('one line for a collection that is left out', () => {
  expect(fieldsOf('events')).toMatch(/^claims, all of it +left out: Only names/m)
  expect(fieldsOf('events')).not.toContain('claims.id')
  expect(fieldsOf('events')).toMatch(/^chronology\.summary +left out: It describes the entry/m)
})

test('the ids of those who may take part in an entry, with their entries and names', () => {
  expect(listActors(madeUp)).toMatch(/^ada-berg +person +1 +Ada Berg$/m)
  expect(listActors(madeUp)).toMatch(/^coast-museum +organization +0 /m)
})
