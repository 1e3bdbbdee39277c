import type { z } from 'zod'
import { refTo } from './fields.ts'

/** A field that adds to what the page says; its value, or each item of its list, has a `reference`. */
export const added = <T extends z.ZodType>(field: T, description: string) =>
  field.describe(`${description} Added: not from the page.`).meta({ added: true })

/** What a value that is added has beside it. */
export const reference = refTo('references').describe('The reference that it comes from.')
