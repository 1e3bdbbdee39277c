import type { WholeFormat } from '../format.ts'
import { citationFiles, partsOf } from './citation-files.ts'
import { citedFields } from './cited-fields.ts'

export const csl: WholeFormat = {
  name: 'csl',
  title: 'CSL-JSON, for Zotero and pandoc',
  description:
    'CSL-JSON: a citation of each record, and of the dataset. For Zotero, pandoc and all that use citeproc.',
  mediaType: 'application/vnd.citationstyles.csl+json',
  extension: 'json',
  fields: citedFields({ id: 'id', author: 'author', genre: 'genre', note: 'note', title: 'title' }),
  streams: false,
  files: (dataset, collections) =>
    citationFiles(
      csl,
      partsOf(dataset, collections),
      (citations) =>
        `${JSON.stringify(
          citations.map((citation) => citation.csl),
          null,
          2,
        )}\n`,
    ),
}
