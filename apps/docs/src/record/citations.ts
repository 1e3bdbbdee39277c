import { meta } from '@nkidp/sino-dprk-data'
import type { AnyRecord } from '@nkidp/sino-dprk-data'
import { cite } from '@nkidp/sino-dprk-data/cite'
import { releases } from './releases.ts'

/** The day on which the version of the installed data was released; undefined where it is not released yet. */
const issued = releases.find(({ version }) => version === meta.version)?.date

/** The citation of a record in the version that the site shows. */
export const citationOf = (record: AnyRecord) => cite(record, issued === undefined ? {} : { issued })

/** The line of a text of citations, one a record, that has this record’s permanent address. */
export const lineOf = (text: string, id: string): string | undefined => text.split('\n').find((line) => line.includes(`/r/${id}/#v`))
