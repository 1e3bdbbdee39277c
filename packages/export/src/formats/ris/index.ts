import { citationFormat } from '../../citations/citation-format.ts'

export const ris = citationFormat({
  name: 'ris',
  title: 'RIS, for EndNote and Zotero',
  description: 'The same citations for EndNote, Zotero and library catalogs, in UTF-8.',
  mediaType: 'application/x-research-info-systems',
  extension: 'ris',
  parts: { id: 'ID', author: 'AU', genre: 'M3', note: 'N1', title: 'TI' },
  written: (citations) => citations.map(({ ris }) => ris).join('\r\n'),
})
