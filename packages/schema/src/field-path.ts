import type { Field } from './field-table.ts'
import type { Path } from './json/values-at.ts'

/** The fields one step below a path, which may hold `*` or an index for an item of a list; of the record itself below the empty path. */
export const fieldsBelow = (fields: readonly Field[], path: Path): Field[] =>
  fields.filter(
    (field) => field.path.length === path.length + 1 && isAt(field.path.slice(0, -1), path),
  )

/** The field at a path. */
export const fieldAt = (fields: readonly Field[], path: Path): Field | undefined =>
  fields.find((field) => isAt(field.path, path))

const isAt = (pattern: readonly string[], path: Path): boolean =>
  pattern.length === path.length &&
  path.every((step, index) => pattern[index] === (typeof step === 'number' ? '*' : step))
