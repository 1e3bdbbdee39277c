import { readFileSync } from 'node:fs'
import { themes } from '@nkidp/sino-dprk-data'
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

test('the guide that draws the themes names each as the site does', () => {
  const guide = readFileSync(new URL('../content/docs/guides/d3.md', import.meta.url), 'utf8')
  for (const [id, { label }] of Object.entries(themes))
    expect(guide).toContain(`'${id}': '${label}'`)
})
