import type { AnyRecord } from '@nkidp/sino-dprk-data'
import { citationOf } from '../data/citation.ts'
import { forms } from '../data/forms.ts'

/** A file beside the page of a record: `<id>.<extension>`. */
export interface RecordFile {
  readonly extension: string
  readonly mediaType: string
  readonly text: string
}

/** A value as the text of a file, one field a line. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** The record itself, and its citation in each form that other programs read. */
export const filesOf = (record: AnyRecord): RecordFile[] => [
  { extension: 'json', mediaType: 'application/json', text: jsonText(record) },
  ...forms.map(({ extension, mediaType, text }) => ({
    extension,
    mediaType,
    text: text(citationOf(record)),
  })),
]
