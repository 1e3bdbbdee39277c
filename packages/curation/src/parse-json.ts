import { describeIssues, parseShape } from '@nkidp/schema/issues'
import type { z } from 'zod'

/** Parses a JSON text of this shape, or says what was received in its place. */
export function parseJson<T extends z.ZodType>(
  text: string,
  shape: T,
): { readonly value: z.infer<T> } | { readonly received: string } {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return { received: `invalid JSON: ${(error as SyntaxError).message}` }
  }
  const parsed = parseShape(shape, json)
  return 'value' in parsed ? parsed : { received: describeIssues(parsed.issues) }
}
