import { expect, test } from 'vitest'
import { collectionNames } from './collections.ts'
import type { CollectionName } from './collections.ts'
import { authoredRecords, fieldKind, fieldKinds, fieldTable } from './index.ts'

const isWithin = (path: string, field: string) => path === field || path.startsWith(`${field}.`)

const paths = (collection: CollectionName) =>
  fieldTable(authoredRecords[collection]).map(({ path }) => path.join('.'))

test.each(collectionNames)(
  'every field of %s is fact or wording, and is said to be once',
  (collection) => {
    const classified = Object.keys(fieldKinds[collection])
    for (const path of paths(collection)) {
      const isWhole =
        paths(collection).some((other) => other.startsWith(`${path}.`)) &&
        classified.some((field) => field.startsWith(`${path}.`))
      expect(
        classified.filter((field) => isWithin(path, field)),
        path,
      ).toHaveLength(isWhole ? 0 : 1)
    }
  },
)

test.each(collectionNames)('nothing else is classified in %s', (collection) => {
  expect(paths(collection)).toEqual(expect.arrayContaining(Object.keys(fieldKinds[collection])))
})

test.each(collectionNames)(
  'a field that the schema of %s does not have is neither',
  (collection) => {
    for (const path of [['nonsense'], ['nonsense', 'more']])
      expect(fieldKind(collection, path)).toBeUndefined()
  },
)

test.each([
  ['chronology', ['date', 'verbatim'], 'fact'],
  ['chronology', ['actors', 1, 'actor'], 'fact'],
  ['chronology', ['title'], 'wording'],
  ['claims', ['speaker'], 'fact'],
  ['claims', ['stance', 'holder'], 'fact'],
  ['claims', ['evidence', 0, 'digest'], 'wording'],
  ['sources', ['uncited', 2, 'reason'], 'wording'],
  ['sources', ['uncited', 2], 'fact'],
  ['redirects', ['to'], 'fact'],
] as const)('in %s, %j is %s', (collection, path, kind) => {
  expect(fieldKind(collection, path)).toBe(kind)
})
