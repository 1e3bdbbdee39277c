import { recordsById } from './records.ts'
import type { RecordId } from './records.ts'

/** Whether a record has this id; if so, TypeScript knows that `get` takes it. */
export const has = (id: string): id is RecordId => recordsById.has(id)
