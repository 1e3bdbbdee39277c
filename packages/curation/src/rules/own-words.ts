import { authoredFields } from '@nkidp/schema'
import { previewValue } from '@nkidp/schema/issues'
import { valuesAt, type Path } from '@nkidp/schema/json'
import type { Rule } from '../rule.ts'
import { words } from '../source/words.ts'
import type { Comment, RecordFile } from '../workspace.ts'

export const ownWords: Rule = {
  name: 'own-words',
  guarantee:
    'No text of ours shares eight or more consecutive words with a source, apart from names, titles, quoted terms and the verbatim words of dates.',
  needsSource: true,
  *check({ files, sources }) {
    const runs = new Set(
      [...sources.values()].flatMap(({ normalized }) => runsOf(words(normalized.text))),
    )
    const names = files.flatMap((file) =>
      textsIn(file, true).map(({ text }) => ` ${words(text).join(' ')} `),
    )
    for (const file of files) {
      const comments = paragraphsOf(file.comments).map(({ text, line, column }) => ({
        path: [],
        text,
        position: { line, column },
      }))
      for (const { text, ...place } of [...textsIn(file, false), ...comments]) {
        for (const run of sharedRuns(words(text), runs)) {
          if (names.some((name) => name.includes(` ${run} `))) continue
          yield {
            file,
            ...place,
            expected: `fewer than ${runLength} consecutive words of the source`,
            received: previewValue(run),
            fix: 'Say it in your own words.',
          }
        }
      }
    }
  },
}

const runLength = 8

/** Comments on lines that follow each other are one text. */
function paragraphsOf(comments: readonly Comment[]): Comment[] {
  const paragraphs: Comment[] = []
  let end = 0
  for (const comment of comments) {
    const last = comment.line === end + 1 ? paragraphs.pop() : undefined
    paragraphs.push(last ? { ...last, text: `${last.text} ${comment.text}` } : comment)
    end = comment.line
  }
  return paragraphs
}

const runsOf = (all: readonly string[]): string[] =>
  all.slice(runLength - 1).map((_, index) => all.slice(index, index + runLength).join(' '))

/** The longest runs in a text whose parts are all in `runs`. */
function sharedRuns(all: readonly string[], runs: ReadonlySet<string>): string[] {
  const shared: string[] = []
  let start: number | undefined
  for (const [index, run] of [...runsOf(all), undefined].entries()) {
    const isShared = run !== undefined && runs.has(run)
    if (isShared) start ??= index
    else if (start !== undefined) {
      shared.push(all.slice(start, index + runLength - 1).join(' '))
      start = undefined
    }
  }
  return shared
}

const textsIn = (file: RecordFile, wordsOfTheReport: boolean): { path: Path; text: string }[] =>
  authoredFields(file.collection)
    .filter((field) => field.type === 'string' && field.wordsOfTheReport === wordsOfTheReport)
    .flatMap((field) => [...valuesAt(file.record, field.path)])
    .flatMap(({ path, value }) => (typeof value === 'string' ? [{ path, text: value }] : []))
