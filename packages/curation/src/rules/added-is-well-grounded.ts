import { authoredFields } from '@nkidp/schema'
import { valuesAt } from '@nkidp/schema/json'
import type { CollectionName } from '@nkidp/schema/collections'
import type { Rule } from '../rule.ts'
import { gradesOf } from '../workspace.ts'

export const addedIsWellGrounded: Rule = {
  name: 'added-is-well-grounded',
  guarantee:
    'Everything that a record adds to the report names its reference, which is never a secondary one.',
  *check(workspace) {
    const grades = gradesOf(workspace)
    for (const file of workspace.files) {
      for (const { path, value } of referencesOfAdded(file.collection).flatMap((field) => [
        ...valuesAt(file.record, field),
      ])) {
        if (grades.get(String(value)) !== 'secondary') continue
        yield {
          file,
          path,
          expected: 'a better reference: a secondary one supports only a year, or a note',
          received: `${String(value)}, a secondary reference`,
          fix: 'Name a better reference, or remove the value.',
        }
      }
    }
  },
}

/** The paths of the references within the added fields. */
function referencesOfAdded(collection: CollectionName): (readonly string[])[] {
  const fields = authoredFields(collection)
  const added = fields.filter((field) => field.added).map(({ path }) => path[0])
  return fields
    .map(({ path }) => path)
    .filter((path) => added.includes(path[0]) && path.at(-1) === 'reference')
}
