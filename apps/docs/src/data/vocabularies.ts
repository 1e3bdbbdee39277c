import { cameoCodes } from '@nkidp/schema/core'
import type { Vocabulary } from '@nkidp/schema/core'
import * as vocabularies from '@nkidp/schema/vocabularies'

/** Every vocabulary by its name in the package. */
export const allVocabularies: readonly (readonly [name: string, words: Vocabulary])[] = Object.entries<Vocabulary>({ ...vocabularies, cameoCodes })

/** The name of the vocabulary that has just these words; undefined for a constant, or none. */
export function meaningOf(words: readonly string[] | undefined): string | undefined {
  if (words === undefined || words.length < 2) return undefined
  return allVocabularies.find(([, vocabulary]) => Object.keys(vocabulary).length === words.length && words.every((word) => word in vocabulary))?.[0]
}

/** An anchor for a name. */
export const slug = (name: string): string => name.replaceAll('[]', '').replace(/[^A-Za-z0-9]+/g, '-')
