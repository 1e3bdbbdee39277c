import type { WholeFormat } from '../format.ts'
import { citationFiles, partsOf } from './citation-files.ts'
import { citedFields } from './cited-fields.ts'

export const bibtex: WholeFormat = {
  name: 'bibtex',
  title: 'BibTeX, for LaTeX',
  description: 'The same citations for LaTeX, in UTF-8, with the fields of BibLaTeX.',
  mediaType: 'application/x-bibtex',
  extension: 'bib',
  fields: citedFields({
    id: 'the key',
    author: 'author',
    genre: 'type',
    note: 'note',
    title: 'title',
  }),
  streams: false,
  files: (dataset, collections) =>
    citationFiles(bibtex, partsOf(dataset, collections), (citations) =>
      citations.map((citation) => citation.bibtex).join('\n'),
    ),
}
