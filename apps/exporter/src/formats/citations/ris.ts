import type { WholeFormat } from '../format.ts'
import { citationFiles, partsOf } from './citation-files.ts'
import { citedFields } from './cited-fields.ts'

export const ris: WholeFormat = {
  name: 'ris',
  title: 'RIS, for EndNote and Zotero',
  description: 'The same citations for EndNote, Zotero and library catalogs, in UTF-8.',
  mediaType: 'application/x-research-info-systems',
  extension: 'ris',
  fields: citedFields({ id: 'ID', author: 'AU', genre: 'M3', note: 'N1', title: 'TI' }),
  streams: false,
  files: (dataset, collections) =>
    citationFiles(ris, partsOf(dataset, collections), (citations) =>
      citations.map((citation) => citation.ris).join('\r\n'),
    ),
}
