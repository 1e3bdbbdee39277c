import { bibtex } from './bibtex.ts'
import type { Cited } from './cited.ts'
import { cslDate, type CslItem } from './csl.ts'
import { ris } from './ris.ts'

/** One citation in four formats. */
export interface Citation {
  /** A CSL-JSON item, for citeproc and reference managers. */
  readonly csl: CslItem
  /** A BibTeX entry in UTF-8, with the fields of BibLaTeX. */
  readonly bibtex: string
  /** A RIS record in UTF-8 with CRLF line ends. */
  readonly ris: string
  /** One line of plain text for a footnote, in the style of the Chicago Manual: the recommended form. */
  readonly text: string
}

/** `issued` is an EDTF date. */
export function citation(cited: Cited, issued: string | undefined): Citation {
  const date = cslDate({ verbatim: null, edtf: issued ?? null })
  const csl = { ...cited.item, ...(date && { issued: date }) }
  return { csl, bibtex: bibtex(csl), ris: ris(csl), text: text(cited, issued) }
}

function text({ item, authors }: Cited, issued: string | undefined): string {
  const version = `version ${item.version}${issued === undefined ? '' : ` of ${issued}`}`
  const container = item['container-title']
  const editors = (item.editor ?? []).map((name) =>
    'literal' in name ? name.literal : name.family,
  )
  const work =
    container === undefined
      ? [item.title]
      : [`“${item.title}” (${item.genre})`, container, `ed. ${list(editors)}`]
  const parts = [list(authors), ...work, version, item.URL].filter(Boolean).join(', ')
  return `${parts}; ${item.note}.`.replace(/\s+/g, ' ')
}

const list = (names: readonly string[]): string => new Intl.ListFormat('en').format(names)
