import { fieldName, type Issue } from '@nkidp/schema/issues'
import { counted, oneLine } from '@nkidp/schema/text'
import { Failure, exitCodes } from '../failure.ts'

export interface Place {
  /** As in `data.ndjson:12` or `dataset.json claims[3]`. */
  readonly place: string
  readonly record?: unknown
  readonly path?: readonly (string | number)[]
}

const shown = 50

export class Findings {
  readonly first: string[] = []
  total = 0

  /** An issue that takes time to describe is a function, called only if it is shown. */
  add({ place, record, path = [] }: Place, issue: Issue | (() => Issue)): void {
    this.total += 1
    if (this.total > shown) return
    const { expected, received, fix } = typeof issue === 'function' ? issue() : issue
    this.first.push(
      [
        [place, idOf(record), fieldName(path)]
          .flatMap((part) => (part ? oneLine(part) : []))
          .join('  '),
        `  expected  ${oneLine(expected)}`,
        `  received  ${oneLine(received)}`,
        `  fix       ${oneLine(fix)}`,
      ].join('\n'),
    )
  }

  failure(file: string): Failure {
    const { first, total } = this
    return new Failure(
      exitCodes.invalidInput,
      [
        ...first,
        ...(total > shown ? [`… and ${total - shown} more.`] : []),
        `${counted(total, 'finding')} in ${oneLine(file)}. Nothing was written.`,
      ].join('\n\n'),
    )
  }
}

export const idOf = (record: unknown): string | undefined =>
  typeof record === 'object' && record !== null && 'id' in record && typeof record.id === 'string'
    ? record.id
    : undefined
