import type { Citation } from '@nkidp/sino-dprk-data/cite'

/** A form of a citation that other programs read. */
export interface Form {
  readonly name: string
  readonly file: string
  readonly mediaType: string
  readonly text: (citation: Citation) => string
}

export const forms: readonly Form[] = [
  { name: 'BibTeX', file: 'dataset.bib', mediaType: 'application/x-bibtex', text: ({ bibtex }) => bibtex },
  { name: 'RIS', file: 'dataset.ris', mediaType: 'application/x-research-info-systems', text: ({ ris }) => ris },
  { name: 'CSL-JSON', file: 'dataset.csl.json', mediaType: 'application/vnd.citationstyles.csl+json', text: ({ csl }) => `${JSON.stringify([csl], null, 2)}\n` },
]
