import type { Cell } from './table.ts'

/** What stands at a path of names; undefined where nothing does. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  let found = value
  for (const step of path)
    found =
      typeof found === 'object' && found !== null
        ? (found as Readonly<Record<string, unknown>>)[step]
        : undefined
  return found
}

/** The single value that stands at a path; null where there is none. */
export function cellAt(value: unknown, path: readonly string[]): Cell {
  const found = valueAt(value, path)
  return typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean'
    ? found
    : null
}
