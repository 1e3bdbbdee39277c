import { authoredRecords } from '@nkidp/schema'
import type { CollectionName } from '@nkidp/schema/collections'
import type { z } from 'zod'
import type { Complaint } from '../finding.ts'
import { didYouMean } from '../did-you-mean.ts'
import { fieldAt, fieldsBelow } from '../record/fields.ts'
import { counted, shown } from '../shown.ts'

/** Where a record's shape is wrong. `atKey` where the finding is about the name of the field and not about its value. */
export interface ShapeProblem extends Complaint {
  readonly path: readonly (string | number)[]
  readonly atKey: boolean
}

/** The record, with its fields in the order of the schema, or all that is wrong with its shape. */
export function shapeOf(
  collection: CollectionName,
  value: unknown,
): { record: z.infer<(typeof authoredRecords)[CollectionName]> } | { problems: ShapeProblem[] } {
  const result = authoredRecords[collection].safeParse(value, { reportInput: true })
  return result.success
    ? { record: result.data }
    : { problems: result.error.issues.flatMap((issue) => problemsOf(collection, issue)) }
}

type Path = ShapeProblem['path']

function problemsOf(collection: CollectionName, issue: z.core.$ZodIssue): ShapeProblem[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      atKey: true,
      ...unknownField(collection, path, key),
    }))
  }
  return [
    {
      path,
      atKey: false,
      ...(issue.input === undefined
        ? missing(collection, path)
        : complaintOf(issue, collection, path)),
    },
  ]
}

function unknownField(collection: CollectionName, path: Path, key: string): Complaint {
  const names = fieldsBelow(collection, path).flatMap((field) => field.path.at(-1) ?? [])
  return {
    found: `an unknown field, ${shown(key)}`,
    expected: `one of ${names.join(', ')}`,
    mend: `${didYouMean(key, names)}Rename it, or take it out.`,
  }
}

function missing(collection: CollectionName, path: Path): Complaint {
  const words = fieldAt(collection, path)?.words
  const name = path.at(-1)
  return {
    found: 'nothing',
    expected: `the field \`${name}\`: ${meaningOf(collection, path)}`,
    mend: `Add \`${name}:\`${words === undefined ? '' : `, ${oneOf(words)}`}.`,
  }
}

function complaintOf(issue: z.core.$ZodIssue, collection: CollectionName, path: Path): Complaint {
  const { input } = issue
  const found = input === null ? 'no value' : shown(input)
  const withMeaning = (instruction: string) =>
    `${instruction} ${meaningOf(collection, path)}`.trimEnd()
  switch (issue.code) {
    case 'invalid_value': {
      // Those of the issue come as an object lists its keys: codes such as 100 before such as 019.
      const words = fieldAt(collection, path)?.words ?? issue.values.map(String)
      const guess = typeof input === 'string' ? didYouMean(input, words) : ''
      return {
        found,
        expected: oneOf(words),
        mend: guess + withMeaning(words.length === 1 ? 'Write it so.' : 'Choose one of these.'),
      }
    }
    case 'invalid_type': {
      const expected = nounOf(issue.expected)
      const isScalar = typeof input === 'string' || typeof input === 'number'
      return {
        found: isScalar ? `${found}, ${nounOf(typeof input)}` : found,
        expected,
        mend:
          mendQuotes(issue.expected, input) ??
          withMeaning(input === null ? 'Fill it in.' : `Write ${expected}.`),
      }
    }
    case 'too_small':
    case 'too_big':
      return {
        found,
        expected: limitOf(issue),
        mend: withMeaning(mendLimit(issue, fieldAt(collection, path)?.required === true)),
      }
    default:
      return { found, expected: issue.message, mend: withMeaning('Write it so.') }
  }
}

/** What a field holds; for an item of a list, what the list holds. */
function meaningOf(collection: CollectionName, path: Path): string {
  if (path.length === 0) return '`pnpm data new` writes a file to fill in.'
  return (
    fieldAt(collection, path)?.description ||
    (typeof path.at(-1) === 'number' ? meaningOf(collection, path.slice(0, -1)) : '')
  )
}

/** YAML takes what is not in quotes for a number or a truth value where it looks like one; 0107 has lost its zero by now. */
function mendQuotes(expected: string, input: unknown): string | undefined {
  if (expected === 'string' && (typeof input === 'number' || typeof input === 'boolean'))
    return 'Put it in quotes, just as it stands in the file.'
  if (expected === 'number' && typeof input === 'string' && /^\d+$/.test(input))
    return 'Take off the quotes.'
  return undefined
}

type Limit = z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig

function limitOf(issue: Limit): string {
  const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum)
  const amount =
    issue.origin === 'string'
      ? counted(limit, 'character')
      : issue.origin === 'array'
        ? counted(limit, 'item')
        : String(limit)
  return `${issue.code === 'too_small' ? 'at least' : 'at most'} ${amount}`
}

function mendLimit({ code, origin }: Limit, isRequired: boolean): string {
  if (origin !== 'string' && origin !== 'array') return 'Correct the number.'
  if (code === 'too_big') return 'Shorten it.'
  return isRequired ? 'Fill it in.' : 'Fill it in, or leave the field out.'
}

const oneOf = (words: readonly string[]): string =>
  words.length === 1 ? words.join() : `one of ${words.join(', ')}`

/** A type of JSON as an editor calls it. */
const nounOf = (type: string): string => nouns[type] ?? `a ${type}`

const nouns: Readonly<Record<string, string>> = {
  string: 'text',
  object: 'a set of fields',
  array: 'a list',
  int: 'a whole number',
  boolean: 'true or false',
}
