import { authoredFields, referencesIn } from '@nkidp/schema'
import { didYouMean } from '@nkidp/schema/issues'
import type { Rule } from '../rule.ts'
import type { Workspace } from '../workspace.ts'

export const referencesResolve: Rule = {
  name: 'references-resolve',
  guarantee:
    'Every id that a record names is the id of another record, in a collection that the field allows.',
  *check(workspace) {
    for (const file of workspace.files) {
      for (const { path, id, refersTo } of referencesIn(
        authoredFields(file.collection),
        file.record,
      )) {
        const expected = `the id of another record in ${refersTo.join(', ')}`
        const holders = workspace.ids.get(id)
        if (holders === undefined) {
          yield {
            file,
            path,
            expected,
            received: `${id}, which no record has`,
            fix: `Correct it, or add the record.${didYouMean(id, idsIn(workspace, refersTo))}`,
          }
        } else if (!holders.some((holder) => refersTo.includes(holder))) {
          yield {
            file,
            path,
            expected,
            received: `${id}, which is in ${holders.join(', ')}`,
            fix: 'Name a record in the right collection.',
          }
        }
        // The record of a source cites its own text.
        else if (id === file.record.id && path[0] !== 'evidence') {
          yield {
            file,
            path,
            expected,
            received: `${id}, which is this record`,
            fix: 'Name another record, or remove the id.',
          }
        }
      }
    }
  },
}

const idsIn = ({ ids }: Workspace, collections: readonly string[]): string[] =>
  [...ids]
    .filter(([, holders]) => holders.some((holder) => collections.includes(holder)))
    .map(([id]) => id)
