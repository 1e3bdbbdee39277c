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
  const records = new Map<string, Set<string>>()
  for (const { row, field } of fieldsIn(sections)) {
    const key = keyOf(row, field)
    records.set(key, (records.get(key) ?? new Set()).add(row.change.id))
  }
  const isCommon = (row: Row, field: ShownField): boolean =>
    isCounted(row, field) || changesForm(field) || records.get(keyOf(row, field))!.size >= 10
  const common = new Map(
    fieldsIn(sections)
      .filter(({ row, field }) => isCommon(row, field))
      .map(({ row, field }) => {
        const key = keyOf(row, field)
        return [key, { ...commonOf(row, field), records: records.get(key)!.size }]
      }),
  )
  return {
    sections: sections.flatMap(({ title, rows }) => {
      const shown = rows.flatMap((row) => {
        const fields = row.fields.filter(
          (field) => !isCommon(row, field) && !followsFromEdtf.test(field.name),
        )
        return row.fields.length > 0 && fields.length === 0 ? [] : [{ ...row, fields }]
      })
      return shown.length === 0 ? [] : [{ title, rows: shown }]
    }),
    common: [...common.values()],
  }
}

type ShownField = Row['fields'][number]

const fieldsIn = (sections: readonly Section[]) =>
  sections.flatMap(({ rows }) => rows.flatMap((row) => row.fields.map((field) => ({ row, field }))))

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

const keyOf = (row: Row, field: ShownField): string => {
  const { name, change } = commonOf(row, field)
  return `${name} ${change}`
}

/** `text`, `list of object`; undefined for what is missing or empty. */
function formOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  if (!Array.isArray(value)) return typeof value === 'string' ? 'text' : typeof value
  const item = formOf(value[0])
  return item === undefined ? undefined : `list of ${item}`
}
