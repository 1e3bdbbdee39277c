import { recordsById } from './records.ts'
import type { RecordById, RecordId } from './records.ts'

/**
 * The record with this id, in its exact type: `get('zhou-enlai')` is a `Person`. An id that is none does not compile.
 * For ids from outside, ask `has` first.
 *
 * @throws RangeError where no record has this id.
 */
export function get<const Id extends RecordId>(id: Id): RecordById[Id] {
  const record = recordsById.get(id)
  if (record === undefined) throw new RangeError(`no record has the id ${JSON.stringify(id)}; ask has(id) first for an id from outside`)
  return record as RecordById[Id]
}
