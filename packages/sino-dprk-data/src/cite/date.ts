import type { HistoricalDate } from '../generated/types.ts'
import type { CslDate } from './csl.ts'

/** A date in words: the page’s own in quotation marks, with its EDTF, and apart from it what the editors add; undefined where nothing dates it. */
export function dateWords({ verbatim, edtf, basis, told }: HistoricalDate): string | undefined {
  const byPage = told && asTold(verbatim, told.edtf)
  if (byPage !== undefined) return `${byPage}, narrowed by the editors to ${edtf} (EDTF)`
  const words = asTold(verbatim, edtf)
  return words === undefined || basis !== 'inferred' ? words : `${words}, not by the page`
}

function asTold(verbatim: string | null, edtf: string | null): string | undefined {
  if (verbatim === null) return edtf === null ? undefined : `${edtf} (EDTF)`
  return edtf === null ? `“${verbatim}”` : `“${verbatim}” (EDTF ${edtf})`
}

/**
 * A date in CSL. It has parts for a day, a month, a year, and an interval of these, with one mark for all that is not
 * certain. A decade, a century and an interval without an end have none, and are given in words. So are years before 1:
 * some processors read -107 as 107 BC, others as 108 BC.
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

function dateParts(end: string): number[] | undefined {
  const [, ...parts] = /^(?!0000)(\d{4})(?:-(\d\d))?(?:-(\d\d))?[~?%]?$/.exec(end) ?? []
  return parts.length === 0 ? undefined : parts.filter((part) => part !== undefined).map(Number)
}
