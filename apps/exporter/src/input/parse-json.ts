import { previewValue, type Issue } from '@nkidp/schema/issues'
import { printParseErrorCode, visit } from 'jsonc-parser'

/** Line and column count from 1. */
interface JsonIssue extends Issue {
  readonly line: number
  readonly column: number
}

/** 100,000 records have fewer, and more would not fit into memory. */
const mostValues = 10_000_000

/**
 * The value of a JSON text (RFC 8259), or its first issue: also a duplicate name, of which `JSON.parse` keeps the last, and
 * text that not every format can hold.
 */
export function parseJson(text: string): Parsed {
  return plainlyParsed(text) ?? visited(text)
}

type Parsed = { readonly value: unknown } | { readonly issue: JsonIssue }

/**
 * The value of a text that is exactly what `JSON.stringify` makes of it, as a line of NDJSON from the command is. Such a text
 * has no name twice, and without an escaped code unit neither a NUL nor half of a surrogate pair.
 */
function plainlyParsed(text: string): Parsed | undefined {
  if (text.length > mostValues || text.includes('\\u')) return undefined
  try {
    const value = JSON.parse(text) as unknown
    return JSON.stringify(value) === text ? { value } : undefined
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined
    throw error
  }
}

function visited(text: string): Parsed {
  let issue: JsonIssue | undefined
  const names: Set<string>[] = []
  const add = (line: number, column: number, expected: string, received: string, fix: string) => {
    issue ??= { line: line + 1, column: column + 1, expected, received, fix }
  }
  let values = 0
  const count = (line: number, column: number) => {
    values += 1
    if (values > mostValues)
      add(line, column, `at most ${mostValues} values`, 'more', 'Divide the dataset.')
  }
  try {
    visit(
      text,
      {
        onArrayBegin: (_offset, _length, line, column) => count(line, column),
        onObjectBegin: (_offset, _length, line, column) => {
          count(line, column)
          names.push(new Set())
        },
        onObjectEnd: () => void names.pop(),
        onObjectProperty: (name, _offset, _length, line, column) => {
          if (names.at(-1)?.has(name))
            add(
              line,
              column,
              'each name once in an object',
              `${previewValue(name)} a second time`,
              'Remove one of the two.',
            )
          names.at(-1)?.add(name)
        },
        onLiteralValue: (value: unknown, _offset, _length, line, column) => {
          count(line, column)
          if (typeof value === 'string' && /\0|\p{Surrogate}/u.test(value))
            add(
              line,
              column,
              'text that every format can hold',
              `text with ${value.includes('\0') ? 'a NUL' : 'half of a surrogate pair'}`,
              'Remove the escape sequence.',
            )
        },
        onError: (code, offset, _length, line, column) => {
          const rest = text.slice(offset, offset + 24)
          const error = printParseErrorCode(code)
            .replace(/\B[A-Z]/g, ' $&')
            .toLowerCase()
          add(
            line,
            column,
            'JSON (RFC 8259)',
            `${rest === '' ? 'the end of the text' : previewValue(rest)} (${error})`,
            'Correct the JSON.',
          )
        },
      },
      { disallowComments: true },
    )
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    add(0, 0, 'the few levels of a record', 'JSON that is nested too deeply', 'Correct the JSON.')
  }
  return issue === undefined ? { value: JSON.parse(text) as unknown } : { issue }
}
