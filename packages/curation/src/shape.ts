import { authoredRecords, fieldTable } from '@nkidp/schema'
import type { Field } from '@nkidp/schema'
import { collectionNames } from '@nkidp/schema/core'
import type { CollectionName } from '@nkidp/schema/core'
import type { z } from 'zod'
import type { Complaint } from './finding.ts'
import { didYouMean } from './nearest.ts'
import { shown } from './shown.ts'

/** The fields of each collection, as editors write them. */
export const fieldsOf: Readonly<Record<CollectionName, readonly Field[]>> = Object.fromEntries(
  collectionNames.map((name) => [name, fieldTable(authoredRecords[name])]),
) as Record<CollectionName, Field[]>

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
  return result.success ? { record: result.data } : { problems: result.error.issues.flatMap((issue) => problemsOf(collection, issue)) }
}

function problemsOf(collection: CollectionName, issue: z.core.$ZodIssue): ShapeProblem[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], atKey: true, ...unknownField(collection, path, key) }))
  }
  return [{ path, atKey: false, ...complaintOf(issue, fieldAt(collection, path)) }]
}

function unknownField(collection: CollectionName, path: readonly (string | number)[], key: string): Complaint {
  const pattern = patternOf(path)
  const names = fieldsOf[collection]
    .filter((field) => field.path.length === pattern.length + 1 && pattern.every((step, index) => field.path[index] === step))
    .flatMap((field) => field.path.at(-1) ?? [])
  return {
    found: `an unknown field, ${shown(key)}`,
    expected: `one of ${names.join(', ')}`,
    mend: `${didYouMean(key, names)}Rename it, or take it out.`,
  }
}

function complaintOf(issue: z.core.$ZodIssue, field: Field | undefined): Complaint {
  const { input } = issue
  const name = field?.path.filter((step) => step !== '*').at(-1) ?? 'the record'
  const meaning = field?.description ?? ''
  if (input === undefined) {
    return {
      found: 'nothing',
      expected: `the field \`${name}\`: ${meaning}`,
      mend: `Add \`${name}:\`${field?.words === undefined ? '' : `, one of ${field.words.join(', ')}`}.`,
    }
  }
  const found = input === null ? 'no value' : shown(input)
  switch (issue.code) {
    case 'invalid_value':
      return {
        found,
        expected: oneOf(issue.values.map(String)),
        mend: `${typeof input === 'string' ? didYouMean(input, issue.values.map(String)) : ''}${meaning}`,
      }
    case 'invalid_type':
      return {
        found: input === null ? found : `${found}, ${article(typeOf(input))}`,
        expected: article(typeNames[issue.expected] ?? issue.expected),
        mend: mendType(issue.expected, input, meaning),
      }
    case 'too_small':
    case 'too_big':
      return {
        found,
        expected: limitOf(issue),
        mend: issue.code === 'too_big' ? `Shorten it. ${meaning}` : `Fill it in, or leave the field out where it is optional. ${meaning}`,
      }
    default:
      return { found, expected: issue.message, mend: `Write it so. ${meaning}` }
  }
}

function mendType(expected: string, input: unknown, meaning: string): string {
  if (expected === 'string' && (typeof input === 'number' || typeof input === 'boolean')) return `Put it in quotes: "${input}".`
  if (input === null) return `Fill it in. ${meaning}`
  return `Write ${article(typeNames[expected] ?? expected)}. ${meaning}`
}

function limitOf(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const unit = issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? ' items' : ''
  return issue.code === 'too_small' ? `at least ${issue.minimum}${unit}` : `at most ${issue.maximum}${unit}`
}

const oneOf = (words: readonly string[]): string => (words.length === 1 ? words.join() : `one of ${words.join(', ')}`)

const typeOf = (value: unknown): string => (Array.isArray(value) ? 'list' : (typeNames[typeof value] ?? typeof value))

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  object: 'set of fields',
  array: 'list',
  int: 'whole number',
  boolean: 'true or false',
}

const article = (noun: string): string => (noun === 'text' || noun === 'true or false' ? noun : `a ${noun}`)

const patternOf = (path: readonly (string | number)[]): string[] => path.map((step) => (typeof step === 'number' ? '*' : step))

function fieldAt(collection: CollectionName, path: readonly (string | number)[]): Field | undefined {
  const pattern = patternOf(path)
  return fieldsOf[collection].find((field) => field.path.length === pattern.length && field.path.every((step, index) => step === pattern[index]))
}
