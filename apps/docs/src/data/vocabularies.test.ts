import { collectionNames } from '@nkidp/schema/collections'
import { expect, test } from 'vitest'
import { fieldsOf } from './fields.ts'
import { vocabularyOf } from './vocabularies.ts'

test('every field with a choice of terms has a vocabulary', () => {
  const lost = collectionNames.flatMap((name) =>
    fieldsOf(name)
      .filter(({ words = [] }) => words.length > 1 && vocabularyOf(words) === undefined)
      .map(({ path }) => `${name}.${path.join('.')}`),
  )
  expect(lost).toEqual([])
})

test('terms of no vocabulary have none', () => {
  expect(vocabularyOf(['speaker', 'nobody'])).toBeUndefined()
  expect(vocabularyOf(undefined)).toBeUndefined()
})
