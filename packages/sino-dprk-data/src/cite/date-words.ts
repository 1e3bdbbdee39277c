import type { HistoricalDate } from '#generated/types.ts'
import { quotedWords } from './words.ts'

/** A date in words: the report’s own in quotation marks, its EDTF, and what the editors add. Undefined if there is none. */
export function dateWords({ verbatim, edtf, basis, told }: HistoricalDate): string | undefined {
  if (told !== undefined && told.edtf !== null)
    return withEdtf(verbatim, told.edtf, `narrowed by the editors to ${edtf}`)
  return withEdtf(verbatim, edtf, basis === 'inferred' ? 'supplied by the editors' : undefined)
}

function withEdtf(
  verbatim: string | null,
  edtf: string | null,
  added: string | undefined,
): string | undefined {
  if (edtf === null) return verbatim === null ? undefined : quotedWords(verbatim)
  const [words, form] = verbatim === null ? [edtf, 'EDTF'] : [quotedWords(verbatim), `EDTF ${edtf}`]
  return `${words} [${[form, added].filter(Boolean).join(', ')}]`
}

/** A day, month or year in words, as in `October 30, 1969`; undefined for any other date. */
export function plainDate({ verbatim, edtf }: HistoricalDate): string | undefined {
  const found = /^\d{4}(-\d\d)?(-\d\d)?$/.exec(edtf ?? '')
  if (found === null || verbatim !== null) return undefined
  const [plain, month, day] = found
  return new Intl.DateTimeFormat('en-US', {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
  }).format(new Date(plain))
}

/** A date for a short footnote: in the words of the report, or else in brackets, as in `[by 2006]`. */
export function shortDate({ verbatim, edtf }: HistoricalDate): string {
  if (verbatim !== null || edtf === null) return quotedWords(verbatim ?? '')
  const words = edtf
    .replace(/(\d{3})X/g, '$10s')
    .replace(/^(\.\.)?\//, 'by ')
    .replace(/\/(\.\.)?/, '–')
  return `[${words}]`
}
