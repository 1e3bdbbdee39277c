import type { WholeFormat } from '../format.ts'
import { citationFiles, partsOf } from './citation-files.ts'
import { citedFields } from './cited-fields.ts'
import { styleNames, styled } from './styles.ts'

const inText = 'its line in dataset.txt'

export const citations: WholeFormat = {
  name: 'citations',
  title: 'Citations as text',
  description:
    'The same citations as text, one a line: the recommended form, a note after Chicago; and, by citeproc, entries in APA and Harvard style.',
  mediaType: 'text/plain',
  extension: 'txt',
  fields: citedFields({ id: inText, author: inText, genre: inText, note: inText, title: inText }),
  streams: false,
  files: (dataset, collections) => {
    const parts = partsOf(dataset, collections)
    return [
      ...citationFiles(citations, parts, (list) => list.map(({ text }) => `${text}\n`).join('')),
      ...styleNames.flatMap((style) =>
        parts.map(({ name, records, citations: list }) => ({
          name: `${name}.${style}.txt`,
          mediaType: citations.mediaType,
          records,
          content: styled(style, list),
        })),
      ),
    ]
  },
}
