import { collections } from '@nkidp/schema/collections'
import { counted } from '@nkidp/schema/text'
import { changeSections, type Row, type Section } from './change-sections.ts'
import type { DatasetDiff } from './diff-schema.ts'

/** A change of a field that is not listed record by record. */
export interface CommonChange {
  readonly name: string
  /** Empty if it differs from record to record. */
  readonly change: string
  readonly records: number
}

export const commonWords = ({ change, records }: CommonChange): string =>
  `${change === '' ? '' : `${change}, `}in ${counted(records, 'record')}`

/**
 * What a reader follows record by record, and what is only counted: sources, and wording other than the text that names or
 * sums up a record, evidence included; another form of a field; and the same change of a field in ten records or more.
 */
export function readerChanges(diff: DatasetDiff): {
  readonly sections: readonly Section[]
  readonly common: readonly CommonChange[]
} {
  const sections = changeSections(diff)
  const changes = sections.flatMap(({ rows }) =>
    rows.flatMap((row) => row.fields.map((field) => ({ row, field, ...commonOf(row, field) }))),
  )
  const groups = new Map<string, typeof changes>()
  for (const change of changes) {
    const key = `${change.name} ${change.change}`
    groups.set(key, [...(groups.get(key) ?? []), change])
  }
  const common = [...groups.values()]
    .map((same) => ({ same, records: new Set(same.map(({ row }) => row.change.id)).size }))
    .filter(
      ({ same: [first], records }) =>
        isCounted(first!.row, first!.field) || changesForm(first!.field) || records >= 10,
    )
  const gathered = new Set(common.flatMap(({ same }) => same.map(({ field }) => field)))
  const isShown = (field: ShownField) => !gathered.has(field) && !followsFromEdtf.test(field.name)
  return {
    sections: sections
      .map(({ title, rows }) => ({
        title,
        rows: rows
          .map((row) => ({ ...row, fields: row.fields.filter(isShown) }))
          .filter(({ fields }, index) => fields.length > 0 || rows[index]!.fields.length === 0),
      }))
      .filter(({ rows }) => rows.length > 0),
    common: common.map(({ same: [first], records }) => ({
      name: first!.name,
      change: first!.change,
      records,
    })),
  }
}

type ShownField = Row['fields'][number]

/** The bounds and the precision of a date, which change with it. */
const followsFromEdtf = /\b(earliest|latest|precision)$/

function isCounted({ change: { collection } }: Row, { name, field }: ShownField): boolean {
  const read: readonly string[] = [collections[collection].label, 'summary', 'gloss']
  return isSource.test(name) || (field.kind === 'wording' && !read.includes(name))
}

/** Which reference supports a value, and where a reference is found. */
const isSource = /^where\b|\breference$/

/** Whether the field has another type now, so that it changes in every record. */
function changesForm({ field }: ShownField): boolean {
  const [before, after] = [formOf(field.before), formOf(field.after)]
  return before !== undefined && after !== undefined && before !== after
}

function commonOf(row: Row, shown: ShownField): Omit<CommonChange, 'records'> {
  const { path, before, after } = shown.field
  if (isCounted(row, shown))
    return { name: shown.name.endsWith('reference') ? 'reference' : String(path[0]), change: '' }
  const steps = path.map((step) => (typeof step === 'number' ? '[]' : `.${step}`)).join('')
  return {
    name: `${row.change.collection}${steps}`,
    change: changesForm(shown) ? `${formOf(before)!} → ${formOf(after)!}` : shown.change,
  }
}

/** `text`, `list of object`; undefined for what is missing or empty. */
function formOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  if (!Array.isArray(value)) return typeof value === 'string' ? 'text' : typeof value
  const item = formOf(value[0])
  return item === undefined ? undefined : `list of ${item}`
}
