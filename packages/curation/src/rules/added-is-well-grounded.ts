import { collectionNames } from '@nkidp/schema/collections'
import { valuesAt } from '@nkidp/schema/json'
import type { CollectionName } from '@nkidp/schema/collections'
import { gradesOf } from '../workspace.ts'
import { authoredFields } from '@nkidp/schema'
import type { Rule } from '../rule.ts'

export const addedIsWellGrounded: Rule = {
  name: 'added-is-well-grounded',
  guarantee:
    'What is added to a record beyond the page names its reference, and none of it rests on a secondary one.',
  needsSource: false,
  *check(workspace) {
    const grades = gradesOf(workspace)
    for (const file of workspace.files) {
      for (const { path, value } of referencesOfAdded[file.collection].flatMap((field) => [
        ...valuesAt(file.record, field),
      ])) {
        if (grades.get(String(value)) === 'secondary') {
          yield {
            file,
            path,
            received: `${String(value)}, a secondary reference`,
            expected: 'a better one: a secondary reference supports a year, and notes, alone',
            fix: 'Give a better reference, or leave the value out.',
          }
        }
      }
    }
  },
}

/** The ways to the references within the added fields of each collection. */
const referencesOfAdded = Object.fromEntries(
  collectionNames.map((name) => {
    const added = authoredFields(name)
      .filter((field) => field.added)
      .map(({ path }) => path[0])
    return [
      name,
      authoredFields(name)
        .map(({ path }) => path)
        .filter((path) => added.includes(path[0]) && path.at(-1) === 'reference'),
    ]
  }),
) as Record<CollectionName, (readonly string[])[]>
