import type { AnyRecord } from '@nkidp/sino-dprk-data'
import { cite } from '@nkidp/sino-dprk-data/cite'
import { citationForms } from '../data/citation.ts'

/** A file beside the page of a record: `<id>.<extension>`. */
export interface RecordFile {
  readonly extension: string
  readonly mediaType: string
  readonly text: string
}

export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** The record as JSON, and its citation for reference managers. */
export const filesOf = (record: AnyRecord): RecordFile[] => [
  { extension: 'json', mediaType: 'application/json', text: jsonText(record) },
  ...citationForms.map((form) => ({ ...form, text: form.text(cite(record)) })),
]
