import type { AnyRecord } from '@nkidp/sino-dprk-data'
import { cite } from '@nkidp/sino-dprk-data/cite'
import { shown } from '../releases/releases.ts'

/** The citation of a record in the version that the site shows. */
export const citationOf = (record: AnyRecord) => cite(record, shown && { issued: shown.date })

/** The line of a text of citations, one a record, that has this record’s permanent address. */
export const lineOf = (text: string, id: string): string | undefined => text.split('\n').find((line) => line.includes(`/r/${id}/#v`))
