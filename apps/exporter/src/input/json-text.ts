import { printParseErrorCode, visit } from 'jsonc-parser'
import { excerpt } from './shown.ts'

/** Why a text is no JSON that we read: line and column count from 1. */
export interface JsonProblem {
  readonly line: number
  readonly column: number
  readonly found: string
  readonly expected: string
}

/** Far deeper than any record; a bound, because a parser that descends needs one. */
const deepest = 64

/**
 * The value of a JSON text (RFC 8259), or the first thing that is wrong with it. A name that stands twice in one object is
 * wrong: `JSON.parse` would keep the last and say nothing. So is half of a surrogate pair, which has no bytes in UTF-8, and
 * a NUL, at which a database ends its text. One byte order mark in front is passed over.
 */
export function parseJson(text: string): { value: unknown } | { problem: JsonProblem } {
  const body = text.replace(/^\uFEFF/, '')
  const problem = firstProblem(body)
  return problem === undefined ? { value: JSON.parse(body) as unknown } : { problem }
}

function firstProblem(text: string): JsonProblem | undefined {
  let first: JsonProblem | undefined
  const names: Set<string>[] = []
  const note = (line: number, column: number, found: string, expected: string): void => {
    first ??= { line: line + 1, column: column + 1, found, expected }
  }
  // Only an escape can bring in what the bytes of a text cannot hold.
  const escapes = /\\u(?:d[89a-f]|0000)/i.test(text)
  let depth = 0
  const descend = (_offset: number, _length: number, line: number, column: number): void => {
    depth += 1
    names.push(new Set())
    if (depth <= deepest) return
    note(line, column, `more than ${deepest} levels of nesting`, 'the few levels of a record')
    throw tooDeep
  }
  const ascend = (): void => {
    depth -= 1
    names.pop()
  }
  try {
    visit(
      text,
      {
        onObjectBegin: descend,
        onArrayBegin: descend,
        onObjectEnd: ascend,
        onArrayEnd: ascend,
        onObjectProperty: (name, _offset, _length, line, column) => {
          if (names.at(-1)?.has(name))
            note(
              line,
              column,
              `the name ${JSON.stringify(excerpt(name))} a second time`,
              'each name once in an object',
            )
          names.at(-1)?.add(name)
        },
        onLiteralValue: (value: unknown, _offset, _length, line, column) => {
          const character =
            escapes && typeof value === 'string' ? /\p{Surrogate}|\0/u.exec(value)?.[0] : undefined
          if (character !== undefined)
            note(
              line,
              column,
              `text with ${character === '\0' ? 'a NUL' : 'half of a surrogate pair'}`,
              'text that every format can hold',
            )
        },
        onError: (code, offset, _length, line, column) => {
          const rest = text.slice(offset, offset + 24)
          note(
            line,
            column,
            `${rest === '' ? 'the end of the text' : JSON.stringify(rest)} (${sentence(printParseErrorCode(code))})`,
            'JSON (RFC 8259)',
          )
        },
      },
      { disallowComments: true },
    )
  } catch (thrown) {
    if (thrown !== tooDeep) throw thrown
  }
  return first
}

/** Thrown to leave the visit, which has no other way out. */
const tooDeep = new Error('too deep')

/** `CommaExpected` as `comma expected`. */
const sentence = (code: string): string => code.replace(/\B[A-Z]/g, ' $&').toLowerCase()
