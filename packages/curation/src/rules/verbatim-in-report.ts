import { previewValue } from '@nkidp/schema/issues'
import type { Path } from '@nkidp/schema/json'
import { evidenceOf, normalize } from '@nkidp/schema/text'
import { datesIn } from '../dates/dates.ts'
import type { Rule } from '../rule.ts'
import { normalizedWordsAt, originalSpan, wordsAt } from '../source/source-text.ts'
import { contains } from '../source/span.ts'
import { occurrences } from '../source/words.ts'
import type { RecordFile } from '../workspace.ts'

export const verbatimInReport: Rule = {
  name: 'verbatim-in-report',
  guarantee:
    'The verbatim words of a date, a quotation, a billing and a billed name are in the evidence of their record. They are whole words, with what a hyphen or an apostrophe joins to them; those of a billing are one item, everything between two commas.',
  needsSource: true,
  *check({ files, sources }) {
    for (const file of files) {
      const evidence = evidenceOf(file.record)
      if (evidence.some(({ source }) => !sources.has(source))) continue
      for (const { path, words, before, within, after } of verbatimWords(file)) {
        const isQuoted =
          within.test(words) &&
          evidence.some((cited) => {
            const text = sources.get(cited.source)!
            return occurrences(text.normalized.text, normalize(words))
              .map((found) => originalSpan(text, found))
              .some(
                (span) =>
                  contains(cited, span) &&
                  // A ligature may be cut.
                  normalizedWordsAt(text, span) === normalize(words) &&
                  before.test(wordsAt(text, { start: 0, end: span.start })) &&
                  after.test(wordsAt(text, { start: span.end, end: text.codePoints.length })),
              )
          })
        if (isQuoted) continue
        yield {
          file,
          path,
          expected: 'whole words in the evidence of this record',
          received: previewValue(words),
          fix: 'Quote as the report does, or widen the evidence.',
        }
      }
    }
  },
}

interface VerbatimWords {
  readonly path: Path
  readonly words: string
  /** What the report may have before, in and after them. */
  readonly before: RegExp
  readonly within: RegExp
  readonly after: RegExp
}

// A hyphen or an apostrophe joins what is around it to one word, also at the end of a line.
const joint = String.raw`[\u00ad\u200b-\u200d\ufeff]*(?:['’\u2010\u2011-]\n?)?`
const wholeWords = {
  before: new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}]${joint})$`, 'u'),
  within: /^/,
  after: new RegExp(String.raw`^(?!${joint}[\p{L}\p{M}\p{N}])`, 'u'),
}
const betweenCommas = {
  before: /(?:^|[,\n])[^\S\n]*$/,
  within: /^[^,\n]*$/,
  after: /^[^\S\n]*(?:[,\n]|$)/,
}

const verbatimWords = (file: RecordFile): VerbatimWords[] => [
  ...datesIn(file).flatMap(({ path, date }) =>
    date.verbatim === null
      ? []
      : [{ path: [...path, 'verbatim'], words: date.verbatim, ...wholeWords }],
  ),
  ...(file.collection === 'quotations'
    ? [{ path: ['text'], words: file.record.text, ...wholeWords }]
    : []),
  ...(file.collection === 'speakers'
    ? [
        { path: ['name'], words: file.record.name, ...betweenCommas },
        { path: ['billing', 'verbatim'], words: file.record.billing.verbatim, ...betweenCommas },
      ]
    : []),
]
