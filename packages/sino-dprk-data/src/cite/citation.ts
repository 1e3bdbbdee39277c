import { bibtex } from './bibtex.ts'
import type { CslItem } from './csl.ts'
import { ris } from './ris.ts'

/** One citation in six forms. */
export interface Citation {
  /** A footnote of one line, in the style of the Chicago Manual: the recommended form. */
  readonly text: string
  /** The same footnote with the whole title, drafter and credit line of the report, all dates, offsets and addresses, and the fingerprint of the data. */
  readonly full: string
  /** A short footnote for the second and later citations of the same record. */
  readonly later: string
  /** A BibTeX entry in UTF-8, with the fields of BibLaTeX. */
  readonly bibtex: string
  /** A RIS record in UTF-8 with CRLF line ends. */
  readonly ris: string
  /** A CSL-JSON item, for citeproc and reference managers. */
  readonly csl: CslItem
}

/** The parts of a citation that the formats share. */
export interface Cited {
  readonly item: CslItem
  /** The footnotes, without the full stop at their end. */
  readonly text: string
  readonly full: string
  readonly later: string
}

export const citation = ({ item, text, full, later }: Cited): Citation => ({
  text: footnote(text),
  full: footnote(full),
  later: footnote(later),
  bibtex: bibtex(item),
  ris: ris(item),
  csl: item,
})

/** With a period, which precedes a closing quotation mark. */
const footnote = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[.…]?(?=”?$)/, (mark) => mark || '.')
