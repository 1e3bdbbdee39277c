import { classOf, type RecordChange } from '@nkidp/curation'
import { member, type PlainRecord } from '../data/dataset.ts'
import { isDate } from './dates.ts'
import { isSame } from './history.ts'

type FieldChange = NonNullable<RecordChange['fields']>[number]

/** The changes of one field, or of the same field of several items, by what they are to a reader. */
export interface ToldChange {
  readonly kind: 'Added to the record' | 'Corrected' | 'Reworded'
  /** The way to the field, as in the field table. */
  readonly path: readonly string[]
  /** What left each of them, and what came into it; undefined for nothing. */
  readonly values: readonly { readonly before: unknown; readonly after: unknown }[]
}

/** A record before and after its changes; before the first of them, there is none. */
interface Sides {
  readonly before: PlainRecord | undefined
  readonly after: PlainRecord
}

/** The changes of a record as they are told: of a date, the whole; what is the same change of several items, together. */
export function toldChanges(changes: readonly FieldChange[], sides: Sides): ToldChange[] {
  const groups = new Map<string, ToldChange>()
  for (const change of withWholeDates(changes, sides)) {
    const path = change.path.map((step) => (typeof step === 'number' ? '*' : step))
    const kind = kindOf(change)
    const key = `${kind} ${path.join('.')}`
    groups.set(key, {
      kind,
      path,
      values: [...(groups.get(key)?.values ?? []), difference(change)],
    })
  }
  return [...groups.values()]
}

function withWholeDates(changes: readonly FieldChange[], { before, after }: Sides): FieldChange[] {
  const whole = new Map<string, FieldChange>()
  for (const change of changes) {
    const length =
      change.path.findIndex((_, index) => isDate(valueAt(after, change.path.slice(0, index + 1)))) +
      1
    const path = length === 0 ? change.path : change.path.slice(0, length)
    whole.set(
      path.join('.'),
      length === 0
        ? change
        : { path, kind: 'fact', before: valueAt(before, path), after: valueAt(after, path) },
    )
  }
  return [...whole.values()]
}

const valueAt = (record: unknown, path: FieldChange['path']): unknown =>
  path.reduce<unknown>(
    (value, step) => (Array.isArray(value) ? value[Number(step)] : member(value, String(step))),
    record,
  )

const kinds = {
  corrected: 'Corrected',
  extended: 'Added to the record',
  reworded: 'Reworded',
} as const

/** What takes nothing away only adds, a note as well as a field. */
const kindOf = (change: FieldChange): ToldChange['kind'] =>
  kinds[difference(change).before === undefined ? 'extended' : classOf(change)]

/** Of two lists, only the items that they do not share. */
function difference({ before, after }: Pick<FieldChange, 'before' | 'after'>) {
  if (!Array.isArray(before) || !Array.isArray(after)) return { before, after }
  const without = (list: readonly unknown[], others: readonly unknown[]) =>
    list.filter((item) => !others.some((other) => isSame(item, other)))
  const [left, came] = [without(before, after), without(after, before)]
  return {
    before: left.length === 0 ? undefined : left,
    after: came.length === 0 ? undefined : came,
  }
}
