import { didYouMean } from '@nkidp/schema/issues'
import { authoredFields, referencesIn } from '@nkidp/schema'
import type { Rule } from '../rule.ts'
import type { Workspace } from '../workspace.ts'

export const referencesResolve: Rule = {
  name: 'references-resolve',
  guarantee:
    'Every id that a record names is the id of another record, of a kind that the field allows.',
  needsSource: false,
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
            received: `${id}, which no record has`,
            expected,
            fix: `Correct it, or write the record.${didYouMean(id, idsIn(workspace, refersTo))}`,
          }
        } else if (!holders.some((holder) => refersTo.includes(holder))) {
          yield {
            file,
            path,
            received: `${id}, which stands in ${holders.join(', ')}`,
            expected,
            fix: 'Name a record of the right kind.',
          }
        }
        // The record of a source stands on its own text.
        else if (id === file.record.id && path[0] !== 'evidence') {
          yield {
            file,
            path,
            received: `${id}, which is this record itself`,
            expected,
            fix: 'Name another record, or take the reference out.',
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
