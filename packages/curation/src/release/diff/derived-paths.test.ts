import { fieldKind } from '@nkidp/schema'
import { collectionNames } from '@nkidp/schema/collections'
import { expect, test } from 'vitest'
import { derivedPaths } from './derived-paths.ts'

test('derived are the fields that no editor writes, those within a list too', () => {
  expect([...derivedPaths.chronology]).toEqual(
    expect.arrayContaining(['claims', 'tellers', 'codings.*.sourceState', 'codings.*.goldstein']),
  )
  expect([...derivedPaths.claims]).toEqual(['quotations', 'quotations.*'])
  expect([...derivedPaths.people]).toEqual([])
})

test.each(collectionNames)('a derived field of %s is neither fact nor wording', (collection) => {
  for (const path of derivedPaths[collection])
    expect(fieldKind(collection, path.split('.')), path).toBeUndefined()
})
