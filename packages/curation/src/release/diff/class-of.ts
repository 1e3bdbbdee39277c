import type { FieldChange } from './diff-schema.ts'
import { missingFrom } from './field-changes.ts'

/** What a change of a field makes of its record; the first of these that any of its changes makes speaks for the record. */
export const changeClasses = ['corrected', 'extended', 'reworded'] as const

type ChangeClass = (typeof changeClasses)[number]

/** The class of one change. A list that keeps all that it had, and has more, adds a fact and corrects none. */
export function classOf({ kind, before, after }: FieldChange): ChangeClass {
  if (kind === 'wording') return 'reworded'
  const isKept =
    before === undefined ||
    (Array.isArray(before) &&
      Array.isArray(after) &&
      after.length > before.length &&
      missingFrom(after, before).length === 0)
  return isKept ? 'extended' : 'corrected'
}
