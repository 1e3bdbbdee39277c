import { normalize } from '@nkidp/schema/text'
import { previewValue } from '@nkidp/schema/issues'
import { datesIn } from '../dates/dates.ts'
import { evidenceOf } from '@nkidp/schema/text'
import type { Rule } from '../rule.ts'
import { normalizedWordsAt } from '../source/source-text.ts'
import type { RecordFile } from '../workspace.ts'

export const verbatimOnPage: Rule = {
  name: 'verbatim-on-page',
  guarantee:
    'A date’s own words, a quotation’s, a billing’s and a billed name stand on the page, within the evidence of their record.',
  needsSource: true,
  *check({ files, sources }) {
    for (const file of files) {
      const evidence = evidenceOf(file.record)
      if (evidence.some(({ source }) => !sources.has(source))) continue
      const passages = evidence.flatMap((span) => {
        const text = sources.get(span.source)
        return text === undefined ? [] : [normalizedWordsAt(text, span)]
      })
      for (const { path, words } of wordsOfThePage(file)) {
        if (!passages.some((passage) => passage.includes(normalize(words)))) {
          yield {
            file,
            path,
            received: `${previewValue(words)}, which its evidence does not hold`,
            expected: 'words that stand in the evidence of this record',
            fix: 'Quote as the page does, or widen the evidence.',
          }
        }
      }
    }
  },
}

interface Words {
  readonly path: readonly (string | number)[]
  readonly words: string
}

const wordsOfThePage = (file: RecordFile): Words[] => [
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
