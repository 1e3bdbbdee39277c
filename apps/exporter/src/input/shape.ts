import type { z } from 'zod'
import { didYouMean } from '../did-you-mean.ts'
import type { Complaint } from './finding.ts'
import { shown } from './shown.ts'

/** What is wrong with the shape of a value, after the issues that its parse with `reportInput` gave. */
export const complaintsOf = (error: z.ZodError): Complaint[] =>
  error.issues.flatMap(complaintsOfIssue)

function complaintsOfIssue(issue: z.core.$ZodIssue): Complaint[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key],
      found: 'an unknown field',
      expected: 'no such field',
    }))
  return [{ path, found: shown(issue.input), expected: expectation(issue) }]
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return nouns[issue.expected] ?? issue.expected
    case 'invalid_value': {
      const words = issue.values.map(String)
      return `${words.length > 1 ? 'one of ' : ''}${words.join(', ')}${typeof issue.input === 'string' ? didYouMean(issue.input, words) : ''}`
    }
    case 'too_small':
      return `at least ${issue.minimum}${units[issue.origin] ?? ''}`
    case 'too_big':
      return `at most ${issue.maximum}${units[issue.origin] ?? ''}`
    case 'invalid_format':
      return issue.pattern === undefined ? issue.message : `text that matches ${issue.pattern}`
    default:
      return issue.message
  }
}

const nouns: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
}

const units: Readonly<Record<string, string>> = { string: ' characters', array: ' items' }
