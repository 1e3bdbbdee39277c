import { bibtex } from './bibtex.ts'
import type { Cited } from './cited.ts'
import type { CslItem } from './csl.ts'
import { cslDate } from './date.ts'
import { ris } from './ris.ts'
import { text } from './text.ts'

/** One citation, in four forms. */
export interface Citation {
  /** An item of CSL-JSON, for citeproc and all that reads its items. */
  readonly csl: CslItem
  /** An entry of BibTeX, in UTF-8, with the fields of BibLaTeX. */
  readonly bibtex: string
  /** A record of RIS, in UTF-8, each line ended by CR LF. */
  readonly ris: string
  /** One line for a footnote, after the Chicago Manual of Style; plain text, the recommended form. */
  readonly text: string
}

/** What is cited, in each of the forms; `issued` is a date as EDTF has it. */
export function citation(cited: Cited, issued: string | undefined): Citation {
  const date = cslDate({ verbatim: null, edtf: issued ?? null })
  const csl = { ...cited.item, ...(date && { issued: date }) }
  return { csl, bibtex: bibtex(csl), ris: ris(csl), text: text(cited, issued) }
}
