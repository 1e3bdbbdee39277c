import type { CollectionName } from '@nkidp/schema/collections'
import type { referenceGrades } from '@nkidp/schema/vocabularies'
import { valuesAt } from '@nkidp/schema/json'
import type { RecordFile, Workspace } from '../workspace.ts'
import { fieldsOf } from './fields.ts'

/** An id in a record that names another one, and the way to it. */
export interface Reference {
  readonly path: readonly (string | number)[]
  readonly id: string
  /** The collections in which the other may stand. */
  readonly refersTo: readonly CollectionName[]
}

/** Every reference that a record makes. */
export const referencesIn = (file: RecordFile): Reference[] =>
  fieldsOf[file.collection].flatMap(({ path: pattern, refersTo }) =>
    refersTo === undefined
      ? []
      : [...valuesAt(file.record, pattern)].map(({ path, value }) => ({
          path,
          id: String(value),
          refersTo,
        })),
  )

/** What each reference of the dataset can support. */
export const gradesOf = ({ files }: Workspace): ReadonlyMap<string, keyof typeof referenceGrades> =>
  new Map(
    files.flatMap((file) =>
      file.collection === 'references' ? [[file.record.id, file.record.grade] as const] : [],
    ),
  )
