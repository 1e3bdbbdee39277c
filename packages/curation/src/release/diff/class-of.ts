import type { FieldChange } from './diff-schema.ts'
import { missingFrom } from './field-changes.ts'

/** How a changed field classifies its record, strongest first. */
export const changeClasses = ['corrected', 'extended', 'reworded'] as const

type ChangeClass = (typeof changeClasses)[number]

/** The class of one change. A list that only gained items adds a fact and corrects none. */
export function classOf({ kind, before, after }: FieldChange): ChangeClass {
  if (kind === 'wording') return 'reworded'
  const onlyAdds =
    before === undefined ||
    (Array.isArray(before) &&
      Array.isArray(after) &&
      after.length > before.length &&
      missingFrom(after, before).length === 0)
  return onlyAdds ? 'extended' : 'corrected'
}
