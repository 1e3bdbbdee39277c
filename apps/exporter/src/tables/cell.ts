import type { Cell } from './table.ts'

/** The value that stands at a path; null where there is none. */
export function cellAt(value: unknown, path: readonly string[]): Cell {
  let found = value
  for (const step of path) found = typeof found === 'object' && found !== null ? (found as Readonly<Record<string, unknown>>)[step] : undefined
  return typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean' ? found : null
}
