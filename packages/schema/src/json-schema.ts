import { expecting } from './expecting.ts'
import type { FieldKind } from './fields.ts'
import { isObject } from './json/index.ts'
import { z } from './zod.ts'

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
  wordsOfTheReport?: boolean
  added?: boolean
  derived?: boolean
  kind?: FieldKind
  [keyword: string]: unknown
}

const ownKeywords = ['refersTo', 'wordsOfTheReport', 'added', 'derived', 'kind']

const zodSchema = 'a zod schema that JSON Schema can express'
const isZodSchema = (shape: unknown): boolean => isObject(shape) && '_zod' in shape

/**
 * The JSON Schema of a shape with our own keywords. Draft-07 is what editors and validators read by default.
 *
 * @throws TypeError for a value that is not a zod schema, or has no JSON Schema.
 * @function
 */
export const annotatedJsonSchema = /* @__PURE__ */ expecting(
  zodSchema,
  isZodSchema,
  (shape: z.ZodType) => z.toJSONSchema(shape, { target: 'draft-7', io: 'input' }) as JsonSchema,
)

/** What the shapes check and a portable JSON Schema cannot say. */
const beyond =
  'Beyond this schema, texts have no lone surrogates, no noncharacters and no tag characters (U+E0000 to U+E007F), close each bidirectional control (U+202A to U+202E, U+2066 to U+2069) that they open, and have a visible character; addresses can be parsed as URLs and have no invisible character; dates exist in the calendar; a time zone is one of IANA; a license is an SPDX expression.'

/**
 * The same as published: only keywords that a strict validator knows.
 *
 * @throws TypeError for a value that is not a zod schema, or has no JSON Schema.
 * @function
 */
export const jsonSchema = /* @__PURE__ */ expecting(
  zodSchema,
  isZodSchema,
  (shape: z.ZodType): JsonSchema => ({
    $comment: beyond,
    ...(z.toJSONSchema(shape, {
      target: 'draft-7',
      io: 'input',
      override: ({ jsonSchema: node }) => {
        for (const keyword of [...ownKeywords, 'format', 'id']) delete (node as JsonSchema)[keyword]
      },
    }) as JsonSchema),
  }),
)
