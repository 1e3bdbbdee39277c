import type { Citation } from '@nkidp/sino-dprk-data/cite'

/** A form of a citation for reference managers. */
export interface CitationForm {
  readonly name: string
  readonly extension: string
  readonly mediaType: string
  readonly text: (citation: Citation) => string
}

export const citationForms: readonly CitationForm[] = [
  {
    name: 'BibTeX',
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    text: ({ bibtex }) => bibtex,
  },
  {
    name: 'RIS',
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    text: ({ ris }) => ris,
  },
  {
    name: 'CSL-JSON',
    extension: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    text: ({ csl }) => `${JSON.stringify([csl], null, 2)}\n`,
  },
]
