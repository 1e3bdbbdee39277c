import { citationFormat } from '../../citations/citation-format.ts'

export const bibtex = citationFormat({
  name: 'bibtex',
  title: 'BibTeX, for LaTeX',
  description: 'The same citations for LaTeX, in UTF-8, with the fields of BibLaTeX.',
  mediaType: 'application/x-bibtex',
  extension: 'bib',
  parts: { id: 'the key', author: 'author', genre: 'note', note: 'note', title: 'title' },
  written: (citations) => citations.map(({ bibtex }) => bibtex).join('\n'),
})
