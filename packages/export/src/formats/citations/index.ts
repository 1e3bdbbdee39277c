import { citationFiles } from '../../citations/citation-format.ts'
import { citedFields } from '../../citations/fields.ts'
import type { Format } from '../../format.ts'
import { inStyle, styleNames } from './styles.ts'

const inText = 'its line in dataset.full.txt'

export const citations: Format = {
  name: 'citations',
  title: 'Citations as text',
  description:
    'The same citations as text, one per line: the recommended footnote (after Chicago), the full footnote with offsets and fingerprint, and entries in APA and Harvard style.',
  mediaType: 'text/plain',
  extension: 'txt',
  fields: citedFields({ id: inText, author: inText, genre: inText, note: inText, title: inText }),
  files: (dataset, selection) => [
    ...citationFiles(citations, dataset, selection, (list) =>
      list.map(({ text }) => `${text}\n`).join(''),
    ),
    ...citationFiles({ ...citations, extension: 'full.txt' }, dataset, selection, (list) =>
      list.map(({ full }) => `${full}\n`).join(''),
    ),
    ...styleNames.flatMap((style) =>
      citationFiles({ ...citations, extension: `${style}.txt` }, dataset, selection, async (list) =>
        (await inStyle(style, list)).join(''),
      ),
    ),
  ],
}
