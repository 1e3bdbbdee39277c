import type { z } from 'zod'
import { fieldAt, fieldsBelow, type Field } from '../field-table.ts'
import type { Path } from '../json/values-at.ts'
import { counted } from '../text/counted.ts'
import { didYouMean } from './did-you-mean.ts'
import { previewValue } from './preview-value.ts'

export interface Issue {
  readonly expected: string
  readonly received: string
  readonly fix: string
}

export interface ShapeIssue extends Issue {
  readonly path: Path
  /** Whether it is about the name of the field at `path`, not about its value. */
  readonly isUnknownField: boolean
}

/** `actors[0].actor` for `['actors', 0, 'actor']`; undefined for the value itself. */
export const fieldName = (path: Path): string | undefined =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '') || undefined

/** Parses a value, or gives its issues in words, with the meaning of each field in `fields`. */
export function parseShape<T extends z.ZodType>(
  shape: T,
  value: unknown,
  fields: readonly Field[] = [],
): { readonly value: z.infer<T> } | { readonly issues: readonly ShapeIssue[] } {
  const result = shape.safeParse(value, { reportInput: true })
  return result.success
    ? { value: result.data }
    : { issues: result.error.issues.flatMap((issue) => inWords(issue, fields)) }
}

/** The first issues in one line: `name: expected a string, received 12; 4 more`. */
export function describeIssues(issues: readonly ShapeIssue[], most = 3): string {
  const described = issues
    .slice(0, most)
    .map(
      ({ path, expected, received }) =>
        `${fieldName(path) ?? 'value'}: expected ${expected}, received ${received}`,
    )
  const more = issues.length - most
  return [...described, ...(more > 0 ? [`${more} more`] : [])].join('; ')
}

function inWords(issue: z.core.$ZodIssue, fields: readonly Field[]): ShapeIssue[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  if (issue.code === 'unrecognized_keys') {
    const names = fieldsBelow(fields, path).map((field) => field.path.at(-1) ?? '')
    return issue.keys.map((key) => ({
      path: [...path, key],
      isUnknownField: true,
      expected: names.length === 0 ? 'no such field' : oneOf(names),
      received: `an unknown field, ${previewValue(key)}`,
      fix: `Rename or remove it.${didYouMean(key, names)}`,
    }))
  }
  const field = fieldAt(fields, path)
  const expected = expectationOf(issue, field)
  const received = previewValue(issue.input)
  const type = issue.code === 'invalid_type' && scalars[typeof issue.input]
  return [
    {
      path,
      isUnknownField: false,
      expected,
      received: type ? `${received}, ${type}` : received,
      fix:
        quotesFix(issue) ??
        `${fixFor(issue, expected, field)} ${meaningOf(fields, path)}`.trimEnd(),
    },
  ]
}

function expectationOf(issue: z.core.$ZodIssue, field: Field | undefined): string {
  switch (issue.code) {
    case 'invalid_type':
      return nouns[issue.expected] ?? issue.expected
    case 'invalid_value':
      return oneOf(field?.words ?? issue.values.map(String))
    case 'too_small':
      return `at least ${amount(issue.minimum, issue.origin)}`
    case 'too_big':
      return `at most ${amount(issue.maximum, issue.origin)}`
    default:
      return issue.message
  }
}

function fixFor(issue: z.core.$ZodIssue, expected: string, field: Field | undefined): string {
  const { input } = issue
  const name = issue.path.at(-1)
  if (input === undefined && name !== undefined) return `Add \`${String(name)}\`.`
  if (input === null) return 'Fill it in.'
  switch (issue.code) {
    case 'invalid_type':
      return `Write ${expected}.`
    case 'invalid_value': {
      const words = field?.words ?? issue.values.map(String)
      if (words.length === 1) return `Write ${expected}.`
      return `Choose one of them.${typeof input === 'string' ? didYouMean(input, words) : ''}`
    }
    case 'too_small':
      if (units[issue.origin] === undefined) return 'Correct the number.'
      return field?.required === true ? 'Fill it in.' : 'Fill it in, or remove the field.'
    case 'too_big':
      return units[issue.origin] === undefined ? 'Correct the number.' : 'Shorten it.'
    default:
      return 'Correct it.'
  }
}

/** YAML reads text without quotes as a number, true, null or a list if it looks like one, and 0107 has already lost its zero. */
function quotesFix(issue: z.core.$ZodIssue): string | undefined {
  const { code, input } = issue
  const expectsText =
    (code === 'invalid_type' && issue.expected === 'string') ||
    (code === 'invalid_value' && issue.values.every((value) => typeof value === 'string'))
  if (expectsText && (typeof input === 'number' || typeof input === 'boolean'))
    return 'Put it in quotes, exactly as written in the file.'
  if (code !== 'invalid_type') return undefined
  if (expectsText && input === null) return 'Fill it in. Put it in quotes if it is the word null.'
  if (expectsText && typeof input === 'object')
    return 'Write a string. Put text in quotes that begins with a bracket or a brace.'
  if (issue.expected === 'boolean' && typeof input === 'string')
    return 'Write true or false, without quotes.'
  return ['number', 'int'].includes(issue.expected) && typeof input === 'string' && isNumber(input)
    ? 'Remove the quotes.'
    : undefined
}

const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text)

const meaningOf = (fields: readonly Field[], path: Path): string =>
  fieldAt(fields, path)?.description ||
  (typeof path.at(-1) === 'number' ? meaningOf(fields, path.slice(0, -1)) : '')

const oneOf = (words: readonly string[]): string =>
  words.length > 40
    ? `one of ${words.length} words, from ${words[0]} to ${words.at(-1)}`
    : `${words.length > 1 ? 'one of ' : ''}${words.join(', ')}`

const amount = (limit: number | bigint, origin: string): string =>
  units[origin] === undefined ? String(limit) : counted(Number(limit), units[origin])

const nouns: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  int: 'an integer',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
}

const scalars: Readonly<Record<string, string>> = { string: 'a string', number: 'a number' }

const units: Readonly<Record<string, string>> = { string: 'character', array: 'item' }
