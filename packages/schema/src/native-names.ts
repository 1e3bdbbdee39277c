import { z } from 'zod'
import { added, reference } from './added.ts'
import { nameLanguages } from './vocabularies.ts'
import { pageWords, word } from './fields.ts'

export const nativeNames = added(
  z
    .array(
      z.strictObject({
        name: pageWords.describe('The name in its own script.'),
        language: word(nameLanguages).describe('Language and script, after BCP 47.'),
        reference,
      }),
    )
    .min(1)
    .optional(),
  'The name in its own script.',
)
