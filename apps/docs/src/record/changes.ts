import { classOf, type FieldChange } from '@nkidp/curation'
import { isObject } from '@nkidp/schema/json'
import { type PlainRecord, valueAt } from '../data/dataset.ts'
import { fieldLabel } from '../data/labels.ts'
import { isDate } from '../data/dates.ts'
import { isSame, type State } from './history.ts'

/** The changes of one field, or of the same field of several items. */
export interface ShownChange {
  readonly kind: 'Added to the record' | 'Corrected' | 'Reworded'
  /** As in the field table. */
  readonly path: readonly string[]
  readonly values: readonly { readonly before: unknown; readonly after: unknown }[]
}

/** Where a passage is and how it is found, and how the report is divided; not what the record says. */
export const isTechnical = ({ path: [field = ''] }: Pick<ShownChange, 'path'>): boolean =>
  ['body', 'evidence', 'length', 'paragraphs', 'sha256'].includes(field)

/** The labels of the fields on a path: `Date`, `Offices, At`. */
export const fieldNames = (path: readonly string[]): string =>
  path
    .filter((step) => step !== '*')
    .map(fieldLabel)
    .join(', ')

interface Sides {
  readonly before: PlainRecord | undefined
  readonly after: PlainRecord
}

/** The changes of a record for readers: a date is shown whole, and the same change of several items once. */
export function shownChanges(changes: readonly FieldChange[], sides: Sides): ShownChange[] {
  const whole = new Map(
    changes
      .map((change) => withWholeDate(change, sides))
      .map((change) => [change.path.join('.'), change]),
  )
  const shown = [...whole.values()].map((change) => ({
    kind: kindOf(change),
    path: change.path.map((step) => (typeof step === 'number' ? '*' : step)),
    value: difference(change),
  }))
  return [...Map.groupBy(shown, ({ kind, path }) => `${kind} ${path.join('.')}`).values()].map(
    (same) => ({
      kind: same[0]!.kind,
      path: same[0]!.path,
      values: same.map(({ value }) => value),
    }),
  )
}

function withWholeDate(change: FieldChange, { before, after }: Sides): FieldChange {
  const path = change.path
    .map((_, index) => change.path.slice(0, index + 1))
    .find((start) => isDate(valueAt(after, start)))
  if (path === undefined) return change
  return { path, kind: 'fact', before: valueAt(before, path), after: valueAt(after, path) }
}

const kinds = {
  corrected: 'Corrected',
  extended: 'Added to the record',
  reworded: 'Reworded',
} as const

/** A change that removes nothing is an addition, also of a note. */
const kindOf = (change: FieldChange): ShownChange['kind'] =>
  kinds[difference(change).before === undefined ? 'extended' : classOf(change)]

/**
 * Of two lists, the items that they do not share. An id that became an object which names it, as the places of an entry did
 * in 2.0, is not removed.
 */
function difference({ before, after }: Pick<FieldChange, 'before' | 'after'>) {
  if (!Array.isArray(before) || !Array.isArray(after))
    return { before: isNamedIn(before, after) ? undefined : before, after }
  const without = (list: readonly unknown[], others: readonly unknown[]) => {
    const rest = list.filter(
      (item) => !others.some((other) => isSame(item, other) || isNamedIn(item, other)),
    )
    return rest.length === 0 ? undefined : rest
  }
  return { before: without(before, after), after: without(after, before) }
}

const isNamedIn = (id: unknown, value: unknown): boolean =>
  typeof id === 'string' && isObject(value) && Object.values(value).includes(id)

const and = new Intl.ListFormat('en')

/** What changed after a state, in words: `date corrected (1.1.0); summary and title reworded (2.0.0)`. */
export function changesAfter(states: readonly State[], state: State): string {
  const index = states.indexOf(state)
  const changes = states
    .slice(index + 1)
    .flatMap(({ versions: [version], record, change }, later) => {
      if (record.type === 'redirect') return [`replaced (${version})`]
      const before = states[index + later]?.record
      const shown = shownChanges(change?.fields ?? [], { before, after: record }).filter(
        (each) => !isTechnical(each),
      )
      return Object.values(kinds).flatMap((kind) => {
        const names = shown
          .filter((each) => each.kind === kind)
          .map(({ path }) => fieldLabel(path[0]!).toLowerCase())
        const [word = ''] = kind.toLowerCase().split(' ')
        return names.length === 0 ? [] : [`${and.format(new Set(names))} ${word} (${version})`]
      })
    })
  return changes.join('; ')
}
