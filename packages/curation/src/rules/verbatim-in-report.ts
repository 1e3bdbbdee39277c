import { previewValue } from '@nkidp/schema/issues'
import type { Path } from '@nkidp/schema/json'
import { evidenceOf, normalize } from '@nkidp/schema/text'
import { datesIn } from '../dates/dates.ts'
import type { Rule } from '../rule.ts'
import { normalizedWordsAt } from '../source/source-text.ts'
import type { RecordFile } from '../workspace.ts'

export const verbatimInReport: Rule = {
  name: 'verbatim-in-report',
  guarantee:
    'The verbatim words of a date, a quotation, a billing and a billed name are in the evidence of their record.',
  needsSource: true,
  *check({ files, sources }) {
    for (const file of files) {
      const evidence = evidenceOf(file.record)
      if (evidence.some(({ source }) => !sources.has(source))) continue
      const passages = evidence.map((span) => normalizedWordsAt(sources.get(span.source)!, span))
      for (const { path, words } of verbatimWords(file)) {
        if (passages.some((passage) => passage.includes(normalize(words)))) continue
        yield {
          file,
          path,
          expected: 'words in the evidence of this record',
          received: previewValue(words),
          fix: 'Quote as the report does, or widen the evidence.',
        }
      }
    }
  },
}

const verbatimWords = (file: RecordFile): { readonly path: Path; readonly words: string }[] => [
  ...datesIn(file).flatMap(({ path, date }) =>
    date.verbatim === null ? [] : [{ path: [...path, 'verbatim'], words: date.verbatim }],
  ),
  ...(file.collection === 'quotations' ? [{ path: ['text'], words: file.record.text }] : []),
  ...(file.collection === 'speakers'
    ? [
        { path: ['name'], words: file.record.name },
        { path: ['billing', 'verbatim'], words: file.record.billing.verbatim },
      ]
    : []),
]
