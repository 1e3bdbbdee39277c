import { cameoCodes } from '@nkidp/schema/core'
import * as vocabularies from '@nkidp/schema/vocabularies'
import type { Vocabulary } from '@nkidp/schema/vocabularies'

const known = (words: readonly string[]): string => words.toSorted().join()

/** A field names its words, and the vocabulary that has just these words says what they mean. */
const byWords: ReadonlyMap<string, Vocabulary> = new Map(
  [...Object.values<Vocabulary>(vocabularies), cameoCodes].map((vocabulary) => [known(Object.keys(vocabulary)), vocabulary]),
)

/** The vocabulary of a field that may hold these words; undefined where they are of none. */
export const vocabularyOf = (words: readonly string[] | undefined): Vocabulary | undefined => words && byWords.get(known(words))
