import { collectionNames } from '@nkidp/schema/collections'
import { expect, test } from 'vitest'
import { fieldsOf } from './fields.ts'
import { vocabularyOf } from './vocabularies.ts'

test('every field that may hold one of several words finds its vocabulary', () => {
  const lost = collectionNames.flatMap((name) =>
    fieldsOf(name)
      .filter(({ words = [] }) => words.length > 1 && vocabularyOf(words) === undefined)
      .map(({ path }) => `${name}.${path.join('.')}`),
  )
  expect(lost).toEqual([])
})

test('words that are of no vocabulary have none', () => {
  expect(vocabularyOf(['speaker', 'nobody'])).toBeUndefined()
  expect(vocabularyOf(undefined)).toBeUndefined()
})
