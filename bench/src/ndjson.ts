import { syntheticRecords } from './synthetic-records.ts'
import type { Size } from './synthetic-records.ts'

/** A synthetic dataset as NDJSON, in pieces of some hundred lines. */
export function* ndjsonOf(size: Size): Generator<string> {
  let lines: string[] = []
  for (const record of syntheticRecords(size)) {
    lines.push(`${JSON.stringify(record)}\n`)
    if (lines.length === 500) {
      yield lines.join('')
      lines = []
    }
  }
  yield lines.join('')
}
