import { citationFormat } from '../../citations/citation-format.ts'
import { jsonText } from '../../format.ts'

export const csl = citationFormat({
  name: 'csl',
  title: 'CSL-JSON, for Zotero and pandoc',
  description:
    'CSL-JSON: a citation of each record and of the dataset, for Zotero, pandoc and other tools that use citeproc.',
  mediaType: 'application/vnd.citationstyles.csl+json',
  extension: 'json',
  parts: { id: 'id', author: 'author', genre: 'genre', note: 'note', title: 'title' },
  written: (citations) => jsonText(citations.map(({ csl }) => csl)),
})
