import { printable } from '../text/printable.ts'
import { truncate } from '../text/truncate.ts'

/** Any value, short enough for a message and without control characters: `"text"`, `12`, `a list`, `an object`, `nothing`. */
export function previewValue(value: unknown): string {
  switch (typeof value) {
    case 'undefined':
      return 'nothing'
    case 'string':
      return printable(JSON.stringify(truncate(value, 70)))
    case 'object':
      if (value === null) return 'null'
      if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
      return 'an object'
    case 'number':
    case 'boolean':
    case 'bigint':
      return String(value)
    default:
      return `a ${typeof value}`
  }
}
