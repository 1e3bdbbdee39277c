import { join } from 'node:path'
import { fileFinding, type Finding } from '../finding.ts'
import type { DatasetDiff } from './diff/diff-schema.ts'

/** Released ids that no longer name a record, or name one of another type. An id is permanent, whatever the bump. */
export function lostIds({ from, changes }: DatasetDiff, dataFolder: string): Finding[] {
  const arrivals = new Map(
    changes
      .filter(({ change }) => change === 'added')
      .map((change) => [change.id, change.collection]),
  )
  return changes
    .filter(({ change }) => change === 'removed')
    .map(({ collection, id, label }) => {
      const now = arrivals.get(id)
      const path = join(dataFolder, `records/${now ?? collection}/${id}.yaml`)
      return now === undefined
        ? {
            ...fileFinding(path, 'id-is-kept'),
            record: id,
            received: `no record and no redirect; ${from.version} has the record (${label})`,
            expected: 'a record or a redirect for every released id',
            fix: `Write the redirect: pnpm data new redirects ${id}`,
          }
        : {
            ...fileFinding(path, 'type-is-kept'),
            record: id,
            received: `a record of ${now}; in ${from.version} the id is one of ${collection} (${label})`,
            expected: 'the type that the released id had',
            fix: 'Give the new record an id of its own.',
          }
    })
}

/** New redirects with another version than the one that releases them; readers see that version. */
export const misdatedRedirects = ({ to, changes }: DatasetDiff, dataFolder: string): Finding[] =>
  changes.flatMap(({ id, change, fields = [] }) => {
    const version = fields.find(({ path }) => path.join() === 'version')?.after
    if (!['moved', 'split', 'withdrawn'].includes(change) || version === to.version) return []
    return {
      ...fileFinding(join(dataFolder, `records/redirects/${id}.yaml`), 'redirect-is-dated'),
      record: id,
      field: 'version',
      received: String(version),
      expected: `${to.version}, the version that releases it`,
      fix: `Write version: ${to.version}`,
    }
  })
