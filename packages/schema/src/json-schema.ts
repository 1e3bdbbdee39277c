import { z } from 'zod'

/** A JSON Schema as data. */
export interface JsonSchema {
  $schema?: string
  $ref?: string
  title?: string
  description?: string
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  anyOf?: JsonSchema[]
  allOf?: JsonSchema[]
  definitions?: Record<string, JsonSchema>
  refersTo?: string[]
  wordsOfThePage?: boolean
  added?: boolean
  [keyword: string]: unknown
}

/**
 * The JSON Schema (draft-07, which editors and validators read by default) of one of our shapes, with our own keywords
 * `refersTo`, `wordsOfThePage` and `added` still on it.
 */
export const annotatedJsonSchema = (shape: z.ZodType): JsonSchema =>
  z.toJSONSchema(shape, { target: 'draft-7', io: 'input' }) as JsonSchema

/** The same as it is published: only keywords that a strict validator knows. */
export const jsonSchema = (shape: z.ZodType): JsonSchema =>
  z.toJSONSchema(shape, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema: node }) => {
      for (const keyword of ['refersTo', 'wordsOfThePage', 'added', 'format', 'id'])
        delete (node as JsonSchema)[keyword]
    },
  }) as JsonSchema
