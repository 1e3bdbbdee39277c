import { isSame } from './history.ts'
import type { FieldChange } from './history.ts'

/** The changes of one field, or of the same field of several items, by what they are to a reader. */
export interface ToldChange {
  readonly kind: 'Added to the record' | 'Corrected' | 'Reworded'
  /** The way to the field, as in the field table. */
  readonly path: readonly string[]
  /** What left each of them, and what came into it; undefined for nothing. */
  readonly values: readonly { readonly before: unknown; readonly after: unknown }[]
}

/** The changes of a record as they are told: what is the same change of several items, together. */
export function toldChanges(changes: readonly FieldChange[]): ToldChange[] {
  const groups = new Map<string, ToldChange>()
  for (const change of changes) {
    const path = change.path.map((step) => (typeof step === 'number' ? '*' : step))
    const kind = kindOf(change)
    const key = `${kind} ${path.join('.')}`
    groups.set(key, { kind, path, values: [...(groups.get(key)?.values ?? []), difference(change)] })
  }
  return [...groups.values()]
}

function kindOf({ kind, before, after }: FieldChange): ToldChange['kind'] {
  const gained = difference({ before, after })
  if (gained.before === undefined && gained.after !== undefined) return kind === 'fact' || before === undefined ? 'Added to the record' : 'Reworded'
  return kind === 'fact' ? 'Corrected' : 'Reworded'
}

/** Of two lists, only the items that they do not share. */
function difference({ before, after }: Pick<FieldChange, 'before' | 'after'>) {
  if (!Array.isArray(before) || !Array.isArray(after)) return { before, after }
  const without = (list: readonly unknown[], others: readonly unknown[]) => list.filter((item) => !others.some((other) => isSame(item, other)))
  const [left, came] = [without(before, after), without(after, before)]
  return { before: left.length === 0 ? undefined : left, after: came.length === 0 ? undefined : came }
}
