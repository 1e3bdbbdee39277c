import type { Citation } from '@nkidp/sino-dprk-data/cite'

/** A form of a citation that other programs read. */
export interface Form {
  readonly name: string
  /** What the names of its files end in. */
  readonly extension: string
  readonly mediaType: string
  readonly text: (citation: Citation) => string
}

/** Those of the dataset, and of each record. */
export const forms: readonly Form[] = [
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
