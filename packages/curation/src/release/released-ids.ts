import { join } from 'node:path'
import type { DatasetDiff, RecordChange } from './diff/diff-schema.ts'
import { fileFinding } from '../finding.ts'
import type { Finding } from '../finding.ts'

/** Released ids that name nothing any more, or a record of another type. An id is permanent, whatever the bump. */
export function lostIds({ from, changes }: DatasetDiff, dataFolder: string): Finding[] {
  const arrivals = new Map(
    changes
      .filter(({ change }) => change === 'added')
      .map((change) => [change.id, change.collection]),
  )
  return changes
    .filter(({ change }) => change === 'removed')
    .map((change) => lostId(change, arrivals.get(change.id), from.version, dataFolder))
}

function lostId(
  { collection, id, label }: RecordChange,
  now: string | undefined,
  version: string,
  dataFolder: string,
): Finding {
  if (now === undefined) {
    return {
      ...fileFinding(join(dataFolder, `records/${collection}/${id}.yaml`), 'id-is-kept'),
      record: id,
      received: `neither the record, which ${version} has (${label}), nor a redirect`,
      expected:
        'every released id as that of a record, or of a redirect that says what became of it',
      fix: `Write the redirect: pnpm data new redirects ${id}`,
    }
  }
  return {
    ...fileFinding(join(dataFolder, `records/${now}/${id}.yaml`), 'type-is-kept'),
    record: id,
    received: `a record of ${now}; in ${version}, the id is one of ${collection} (${label})`,
    expected: 'every released id with the type that it had',
    fix: 'Give the new record an id of its own.',
  }
}

/** Redirects that are new and name another version than the one that brings them; readers are told it. */
export const misdatedRedirects = ({ to, changes }: DatasetDiff, dataFolder: string): Finding[] =>
  changes.flatMap(({ id, change, fields = [] }) => {
    const version = fields.find(({ path }) => path.join() === 'version')?.after
    if (!['moved', 'split', 'withdrawn'].includes(change) || version === to.version) return []
    return [
      {
        ...fileFinding(join(dataFolder, `records/redirects/${id}.yaml`), 'redirect-is-dated'),
        record: id,
        field: 'version',
        received: String(version),
        expected: `${to.version}, the version that brings it`,
        fix: `Write version: ${to.version}`,
      },
    ]
  })
