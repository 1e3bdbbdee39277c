import type { HistoricalDate } from '#generated/types.ts'

/**
 * What each type of item is called in BibTeX and in RIS, and the field in which BibLaTeX has the publisher of such an entry.
 * Zotero reads the three as one kind of item, but has no BibTeX type for a dataset: it discards a `@dataset`.
 */
export const itemTypes = {
  'entry-encyclopedia': ['inreference', 'ENCYC', ''],
  dataset: ['misc', 'DATA', ''],
  manuscript: ['unpublished', 'MANSCPT', 'howpublished'],
  report: ['report', 'RPRT', 'institution'],
  webpage: ['online', 'ELEC', 'organization'],
} as const

/** An item of CSL-JSON 1.0.2, with the fields that our citations use. */
export interface CslItem {
  readonly id: string
  /** Zotero reads an `entry` as a document, without its dataset and edition. */
  readonly type: keyof typeof itemTypes
  readonly title: string
  readonly author?: readonly CslName[]
  readonly editor?: readonly CslName[]
  readonly 'container-title'?: string
  /** The series of a document. */
  readonly 'collection-title'?: string
  readonly genre?: string
  /** Who holds or publishes a document or a reference. */
  readonly publisher?: string
  readonly page?: string
  /** Of the dataset that an entry is in, as in `Version 2.0.0`. Zotero and Harvard have no other place for it. */
  readonly edition?: string
  /** Of a dataset. */
  readonly version?: string
  readonly issued?: CslDate
  /** The date of what the record describes. */
  readonly 'event-date'?: CslDate
  /** The title of the report. */
  readonly 'original-title'?: string
  readonly 'original-publisher'?: string
  /** The dataset that lists a document or a reference. */
  readonly source?: string
  /** The permanent address of the record; of a document or a reference its own, or that of its file, if it has one. */
  readonly URL: string
  readonly note: string
}

/** A person by family and given name, anything else by one name. `static-ordering`: family name first, as in Mao Zedong. */
export type CslName =
  | { readonly family: string; readonly given: string; readonly 'static-ordering'?: true }
  | { readonly literal: string }

/** One or two dates as known parts of year, month and day; words if CSL has no parts for the date. */
export type CslDate =
  | { readonly 'date-parts': readonly (readonly number[])[]; readonly circa?: true }
  | { readonly literal: string }

/**
 * A date in CSL, which has parts for a day, a month, a year, and an interval of these, and one mark for all uncertainty.
 * Decades, centuries and open intervals are given in words. So are years before 1, because some processors read -107 as
 * 107 BC and others as 108 BC.
 */
export function cslDate({
  verbatim,
  edtf,
}: Pick<HistoricalDate, 'verbatim' | 'edtf'>): CslDate | undefined {
  const ends = edtf?.split('/').map(dateParts) ?? []
  const known = ends.filter((parts) => parts !== undefined)
  if (known.length > 0 && known.length === ends.length)
    return { 'date-parts': known, ...(/[~?%]/.test(edtf ?? '') && { circa: true }) }
  const literal = verbatim ?? edtf
  return literal === null ? undefined : { literal }
}

/** The dates of a CSL date in ISO 8601; none for words. */
export const isoDates = (date: CslDate | undefined): readonly string[] =>
  date === undefined || 'literal' in date
    ? []
    : date['date-parts'].map((parts) =>
        parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-'),
      )

function dateParts(end: string): number[] | undefined {
  const [, ...parts] = /^(?!0000)(\d{4})(?:-(\d\d))?(?:-(\d\d))?[~?%]?$/.exec(end) ?? []
  return parts.length === 0 ? undefined : parts.filter((part) => part !== undefined).map(Number)
}
